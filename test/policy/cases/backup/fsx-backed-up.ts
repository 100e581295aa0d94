import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const selection = (resources: unknown) => ({ selection: { type: "backup:Selection", props: { resources } } });
const linked = (fileSystemId: unknown) => ({
    link: { type: "fsx:DataRepositoryAssociation", props: { fileSystemId, dataRepositoryPath: "s3://files" } },
});
const another = { another: { type: "fsx:OntapVolume", props: { storageVirtualMachineId: ref("machine") } } };
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
        passing: {
            "absent, which is scratch": { it: { props: { deploymentType: ABSENT } } },
            "a bucket's files": { it: { props: { deploymentType: "PERSISTENT_1", importPath: "s3://files" } } },
            "linked to a bucket": { it: { props: { deploymentType: "PERSISTENT_2" } }, ...linked(ref("it")) },
        },
        violating: {
            "one that is to last": { it: { props: { deploymentType: "PERSISTENT_1" } } },
            "linked to another": { it: { props: { deploymentType: "PERSISTENT_2" } }, ...linked("fs-other") },
        },
        unknown: {
            "which it is": { it: { props: { deploymentType: UNKNOWN } } },
            "whether it has a bucket's files": {
                it: { props: { deploymentType: "PERSISTENT_1", importPath: UNKNOWN } },
            },
        },
    }),
    stackCases({
        types: ["fsx:OntapFileSystem"],
        stack: {
            it: { props: { automaticBackupRetentionDays: 0 } },
            machine: { type: "fsx:OntapStorageVirtualMachine", props: { fileSystemId: ref("it") } },
            volume: { type: "fsx:OntapVolume", props: { storageVirtualMachineId: ref("machine") } },
            ...selection([ref("volume", "arn")]),
        },
        passing: { "volumes by their whole kind": { ...another, ...selection(["arn:aws:fsx:*:*:volume/*"]) } },
        violating: {
            "nothing selected": selection(ABSENT),
            "no volume": { volume: ABSENT },
            "a volume of another": { volume: { props: { storageVirtualMachineId: "svm-other" } } },
            "one of two": another,
        },
        unknown: { "what is selected": selection(UNKNOWN) },
    }),
];
