import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        types: ["fsx:OpenZfsFileSystem"],
        compliant: { copyTagsToBackups: true, copyTagsToVolumes: true },
        violating: {
            "not to backups": { copyTagsToBackups: false },
            "not to volumes": { copyTagsToVolumes: false },
            "backups absent": { copyTagsToBackups: ABSENT },
            "volumes absent": { copyTagsToVolumes: ABSENT },
        },
        unknown: { volumes: { copyTagsToVolumes: UNKNOWN } },
    }),
    resourceCases({
        types: ["fsx:LustreFileSystem"],
        compliant: { copyTagsToBackups: true },
        violating: { off: { copyTagsToBackups: false }, absent: { copyTagsToBackups: ABSENT } },
        unknown: { backups: { copyTagsToBackups: UNKNOWN } },
    }),
];
