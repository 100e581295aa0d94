import { backsItselfUp } from "../../lib/backup-selection";
import { both } from "../../lib/find";
import { stackRule } from "../../lib/rule";
import { token } from "../../lib/types";

export const rule = stackRule({
    name: "efs-automatic-backups",
    family: "backup",
    description: "A file system is backed up by EFS's own daily plan.",
    severity: "medium",
    covers: ["EFS.7", "CT.ELASTICFILESYSYSTEM.PR.2"],
    level: "advisory",
    remediation: "Add an efs BackupPolicy of it with status ENABLED.",
    types: ["efs:FileSystem", "efs:BackupPolicy"],
    check: (holder, stack) => {
        if (holder.type === token("efs:FileSystem")) {
            return backsItselfUp(holder, stack) ? undefined : "no BackupPolicy of it is ENABLED; add one";
        }
        // Of a file system of another stack; one of this stack is told of by itself.
        const isOffElsewhere = both(
            () => holder.text("backupPolicy.status") !== "ENABLED",
            () => stack.targets(holder, "fileSystemId", ["efs:FileSystem"]).length === 0,
        );
        return isOffElsewhere ? `${holder.show("backupPolicy.status")}; set it to ENABLED` : undefined;
    },
});
