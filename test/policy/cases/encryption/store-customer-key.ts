import { type ResourceCases, resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1";
const TYPES: Readonly<Record<string, readonly string[]>> = {
    kmsKeyId: [
        "fsx:LustreFileSystem",
        "fsx:OntapFileSystem",
        "fsx:OpenZfsFileSystem",
        "fsx:WindowsFileSystem",
        "rds:ClusterActivityStream",
        "redshift:SnapshotCopyGrant",
        "redshiftserverless:Namespace",
        "docdb:ElasticCluster",
        "timestreamwrite:Database",
        "kinesis:VideoStream",
        "cloudtrail:EventDataStore",
        "imagebuilder:Component",
        "sagemaker:Domain",
        "sagemaker:NotebookInstance",
    ],
    kmsKeyArn: [
        "memorydb:Cluster",
        "memorydb:Snapshot",
        "dms:ReplicationInstance",
        "dynamodb:TableReplica",
        "sagemaker:EndpointConfiguration",
    ],
    "encryptionOptions.kmsKeyId": ["mq:Broker"],
    "encryptionInfo.encryptionAtRestKmsKeyArn": ["msk:Cluster"],
    "encryptionSpecification.kmsKeyIdentifier": ["keyspaces:Table"],
    encryptionKey: ["codebuild:Project", "codeartifact:Domain"],
};
/** The property at a dotted path. */
const at = (path: string, value: unknown): Record<string, unknown> => {
    const [key, ...rest] = path.split(".");
    return { [key!]: rest.length === 0 ? value : at(rest.join("."), value) };
};

export const cases: readonly ResourceCases[] = Object.entries(TYPES).map(([path, types]) =>
    resourceCases({
        types,
        compliant: at(path, KEY),
        violating: {
            absent: at(path, ABSENT),
            empty: at(path, ""),
            "AWS's own": at(path, "arn:aws:kms:us-east-1:123456789012:alias/aws/service"),
        },
        unknown: { key: at(path, UNKNOWN) },
    }),
);
