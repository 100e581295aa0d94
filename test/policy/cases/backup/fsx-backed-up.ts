import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const selection = (resources: unknown) => ({ selection: { type: "backup:Selection", props: { resources } } });
const WHOLE_KIND = "arn:aws:fsx:*:*:file-system/*";

export const cases = [
    stackCases({
        types: ["fsx:OntapFileSystem", "fsx:OpenZfsFileSystem", "fsx:LustreFileSystem"],
        stack: { it: { props: { deploymentType: "PERSISTENT_2", automaticBackupRetentionDays: 7 } } },
        passing: {
            "by AWS Backup": {
                it: { props: { automaticBackupRetentionDays: 0 } },
                ...selection([ref("it", "arn")]),
            },
            "by AWS Backup, with its whole kind": {
                it: { props: { arn: UNKNOWN, automaticBackupRetentionDays: ABSENT } },
                ...selection([WHOLE_KIND]),
            },
            "by itself, while a selection is not known": selection(UNKNOWN),
        },
        violating: {
            off: { it: { props: { automaticBackupRetentionDays: 0 } } },
            absent: { it: { props: { automaticBackupRetentionDays: ABSENT } } },
            "another selected": {
                it: { props: { automaticBackupRetentionDays: 0 } },
                ...selection(["arn:other"]),
            },
        },
        unknown: {
            days: { it: { props: { automaticBackupRetentionDays: UNKNOWN } } },
            "what is selected": { it: { props: { automaticBackupRetentionDays: 0 } }, ...selection(UNKNOWN) },
        },
    }),
    stackCases({
        types: ["fsx:WindowsFileSystem"],
        stack: { it: { props: { deploymentType: "MULTI_AZ_1", automaticBackupRetentionDays: 7 } } },
        passing: { "absent, which is a week": { it: { props: { automaticBackupRetentionDays: ABSENT } } } },
        violating: { off: { it: { props: { automaticBackupRetentionDays: 0 } } } },
        unknown: { days: { it: { props: { automaticBackupRetentionDays: UNKNOWN } } } },
    }),
    stackCases({
        types: ["fsx:LustreFileSystem"],
        stack: { it: { props: { deploymentType: "SCRATCH_2" } } },
        passing: { "absent, which is scratch": { it: { props: { deploymentType: ABSENT } } } },
        violating: { "one that is to last": { it: { props: { deploymentType: "PERSISTENT_1" } } } },
        unknown: { "which it is": { it: { props: { deploymentType: UNKNOWN } } } },
    }),
];
