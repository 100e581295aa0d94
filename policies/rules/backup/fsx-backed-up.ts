import { mustBeSelected } from "../../lib/backup-selection";
import { either } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import { token } from "../../lib/types";

const DAYS = "automaticBackupRetentionDays";

/** Scratch systems hold copies and know no backups; the provider keeps a Windows system's for a week, of others none. */
const keepsNone = (fs: Resource): boolean =>
    fs.type === token("fsx:LustreFileSystem") && !(fs.text("deploymentType") ?? "SCRATCH_1").startsWith("PERSISTENT");
const unsaid = (fs: Resource): number => (fs.type === token("fsx:WindowsFileSystem") ? 7 : 0);

export const rule = stackRule({
    name: "fsx-backed-up",
    family: "backup",
    description: "An FSx file system that is to last is backed up daily, by FSx or by AWS Backup.",
    severity: "high",
    covers: ["R-DR-1"],
    remediation:
        "Set automaticBackupRetentionDays to 7 or so, or add a backup Selection that names its ARN or one of its tags.",
    types: ["fsx:WindowsFileSystem", "fsx:OntapFileSystem", "fsx:OpenZfsFileSystem", "fsx:LustreFileSystem"],
    check: (fs, stack) =>
        either(
            () => (fs.number(DAYS) ?? unsaid(fs)) > 0,
            () => mustBeSelected(fs, stack) === undefined,
            () => keepsNone(fs),
        )
            ? undefined
            : `${fs.show(DAYS)}, and no backup selection of this stack names it; set it to the days that a backup is kept`,
});
