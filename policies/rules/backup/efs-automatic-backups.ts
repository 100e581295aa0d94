import { backsItselfUp } from "../../lib/backup-selection";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "efs-automatic-backups",
    family: "backup",
    description: "A file system is backed up by EFS's own daily plan.",
    severity: "medium",
    covers: ["EFS.7"],
    level: "advisory",
    remediation: "Add an efs BackupPolicy of it with status ENABLED.",
    types: ["efs:FileSystem"],
    check: (fs, stack) => (backsItselfUp(fs, stack) ? undefined : "no BackupPolicy of it is ENABLED; add one"),
});
