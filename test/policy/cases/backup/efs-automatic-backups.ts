import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const ofFileSystem = stackCases({
    types: ["efs:FileSystem"],
    stack: {
        it: { props: { encrypted: true } },
        policy: { type: "efs:BackupPolicy", props: { fileSystemId: ref("it"), backupPolicy: { status: "ENABLED" } } },
    },
    violating: {
        absent: { policy: ABSENT },
        disabled: { policy: { props: { backupPolicy: { status: "DISABLED" } } } },
        "status absent": { policy: { props: { backupPolicy: { status: ABSENT } } } },
        "another's": { policy: { props: { fileSystemId: "fs-other" } } },
    },
    unknown: { status: { policy: { props: { backupPolicy: { status: UNKNOWN } } } } },
});

const off = (more: object) => ({ it: { props: { backupPolicy: { status: "DISABLED" }, ...more } } });
const fs = { type: "efs:FileSystem", props: { encrypted: true } };
const enabled = { type: "efs:BackupPolicy", props: { fileSystemId: ref("fs"), backupPolicy: { status: "ENABLED" } } };
const ofPolicy = stackCases({
    types: ["efs:BackupPolicy"],
    stack: { it: { props: { fileSystemId: "fs-elsewhere", backupPolicy: { status: "ENABLED" } } } },
    passing: {
        "told of with its file system": { ...off({ fileSystemId: ref("fs") }), fs, enabled },
        "on, of whatever file system": { it: { props: { fileSystemId: UNKNOWN } }, fs, enabled },
    },
    violating: {
        "off, of a file system of another stack": off({}),
        "off, beside another file system": { ...off({}), fs, enabled },
        "status absent": { it: { props: { backupPolicy: { status: ABSENT } } } },
        "no file system named": off({ fileSystemId: ABSENT }),
    },
    unknown: {
        status: { it: { props: { backupPolicy: { status: UNKNOWN } } } },
        "of which file system": { ...off({ fileSystemId: UNKNOWN }), fs, enabled },
    },
});

export const cases = [ofFileSystem, ofPolicy];
