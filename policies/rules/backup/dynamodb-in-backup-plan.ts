import { mustBeSelected } from "../../lib/backup-selection";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "dynamodb-in-backup-plan",
    family: "backup",
    description: "A table is in a backup plan of AWS Backup.",
    severity: "low",
    covers: ["DynamoDB.4"],
    level: "advisory",
    remediation: "Add a backup Selection that names its ARN or one of its tags.",
    types: ["dynamodb:Table"],
    check: mustBeSelected,
});
