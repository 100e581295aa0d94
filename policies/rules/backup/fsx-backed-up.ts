import { mustBeSelected } from "../../lib/backup-selection";
import { either } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { token } from "../../lib/types";

const DAYS = "automaticBackupRetentionDays";

/** Of Lustre, FSx backs up neither what is scratch nor what a bucket is linked to (FSx API, CreateBackup). */
const holdsCopies = (fs: Resource, stack: Stack): boolean =>
    fs.type === token("fsx:LustreFileSystem") &&
    either(
        () => !(fs.text("deploymentType") ?? "SCRATCH_1").startsWith("PERSISTENT"),
        () => fs.has("importPath"),
        () => stack.referrers(fs, ["fsx:DataRepositoryAssociation"], "fileSystemId").length > 0,
    );

/** A backup of ONTAP is one of a volume. */
const volumesOf = (fs: Resource, stack: Stack): Resource[] =>
    stack
        .referrers(fs, ["fsx:OntapStorageVirtualMachine"], "fileSystemId")
        .flatMap((machine) => stack.referrers(machine, ["fsx:OntapVolume"], "storageVirtualMachineId"));
const selectsVolumes = (fs: Resource, stack: Stack): boolean => {
    const volumes = volumesOf(fs, stack);
    return volumes.length > 0 && volumes.every((volume) => mustBeSelected(volume, stack) === undefined);
};

/** The provider keeps a Windows system's backups for a week, of others none. */
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
            () => selectsVolumes(fs, stack),
            () => holdsCopies(fs, stack),
        )
            ? undefined
            : `${fs.show(DAYS)}, and no backup selection of this stack names it; set it to the days that a backup is kept`,
});
