import { backsItselfUp, mustBeSelected } from "../../lib/backup-selection";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "efs-in-backup-plan",
    family: "backup",
    description: "A file system is in a backup plan of AWS Backup, its own daily one included.",
    severity: "low",
    covers: ["EFS.2", "CKV2_AWS_18"],
    level: "advisory",
    remediation: "Add a backup Selection that names its ARN or one of its tags.",
    types: ["efs:FileSystem"],
    check: (fs, stack) => (backsItselfUp(fs, stack) ? undefined : mustBeSelected(fs, stack)),
});
