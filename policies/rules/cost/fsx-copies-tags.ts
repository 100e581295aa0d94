import { all, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

export const rule = resourceRule({
    name: "fsx-copies-tags",
    family: "cost",
    description: "Backups and volumes of an FSx file system carry its tags.",
    severity: "low",
    covers: ["FSx.1", "FSx.2"],
    level: "advisory",
    remediation: "Set copyTagsToBackups (and copyTagsToVolumes of OpenZFS) to true.",
    types: ["fsx:OpenZfsFileSystem", "fsx:LustreFileSystem"],
    check: (fs) =>
        (fs.type === token("fsx:OpenZfsFileSystem")
            ? all(mustBeTrue("copyTagsToBackups"), mustBeTrue("copyTagsToVolumes"))
            : mustBeTrue("copyTagsToBackups"))(fs),
});
