import { mustBeSelected } from "../../lib/backup-selection";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "ebs-volume-in-backup-plan",
    family: "backup",
    description: "A volume is in a backup plan of AWS Backup.",
    severity: "low",
    covers: ["EC2.28", "CKV2_AWS_9"],
    level: "advisory",
    remediation: "Add a backup Selection that names its ARN or one of its tags.",
    types: ["ebs:Volume"],
    check: mustBeSelected,
});
