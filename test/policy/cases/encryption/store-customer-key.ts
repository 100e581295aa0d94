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
        "location:GeofenceCollection",
        "location:Tracker",
    ],
    kmsKeyArn: [
        "memorydb:Cluster",
        "memorydb:Snapshot",
        "dms:ReplicationInstance",
        "dynamodb:TableReplica",
        "sagemaker:EndpointConfiguration",
        "bedrock:AgentcoreGateway",
        "dms:Endpoint",
        "dms:S3Endpoint",
    ],
    customerEncryptionKeyArn: ["bedrock:AgentAgent"],
    "serverSideEncryptionConfiguration.kmsKeyId": ["kendra:Index"],
    kmsArn: ["appflow:Flow", "appflow:ConnectorProfile"],
    "outputConfig.kmsKeyId": ["sagemaker:FlowDefinition"],
    kmsKey: ["mwaa:Environment"],
    "encryptionConfiguration.kmsKey": ["apprunner:Service"],
    volumeEncryptionKey: ["workspaces:Workspace"],
    encryptionKeyArn: ["bedrock:AgentcoreMemory"],
    "serverSideEncryptionConfiguration.kmsKeyArn": ["bedrock:AgentDataSource"],
    "encryptionOptions.kmsKeyId": ["mq:Broker"],
    "encryptionInfo.encryptionAtRestKmsKeyArn": ["msk:Cluster"],
    "dataCatalogEncryptionSettings.encryptionAtRest.sseAwsKmsKeyId": ["glue:DataCatalogEncryptionSettings"],
    encryptionKey: ["codebuild:Project", "codeartifact:Domain"],
    "configuration.managedStorageConfiguration.fargateEphemeralStorageKmsKeyId": ["ecs:Cluster"],
};
/** The property at a dotted path. */
const at = (path: string, value: unknown): Record<string, unknown> => {
    const [key, ...rest] = path.split(".");
    return { [key!]: rest.length === 0 ? value : at(rest.join("."), value) };
};

/** Where the key is read in one mode alone: the block, the key's name in it, the mode's, what it must be and what not. */
const MODES = [
    [
        "keyspaces:Table",
        "encryptionSpecification",
        "kmsKeyIdentifier",
        "type",
        "CUSTOMER_MANAGED_KMS_KEY",
        "AWS_OWNED_KMS_KEY",
    ],
    ["athena:Database", "encryptionConfiguration", "kmsKey", "encryptionOption", "SSE_KMS", "SSE_S3"],
] as const;

const byMode = MODES.map(([type, block, key, mode, own, other]) =>
    resourceCases({
        types: [type],
        compliant: { [block]: { [key]: KEY, [mode]: own } },
        violating: {
            "the block absent": { [block]: ABSENT },
            "the key absent": { [block]: { [key]: ABSENT } },
            "the mode absent": { [block]: { [mode]: ABSENT } },
            "another mode": { [block]: { [mode]: other } },
        },
        unknown: { key: { [block]: { [key]: UNKNOWN } }, mode: { [block]: { [mode]: UNKNOWN } } },
    }),
);

const byKey = Object.entries(TYPES).map(([path, types]) =>
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

const traces = resourceCases({
    types: ["xray:EncryptionConfig"],
    compliant: { type: "KMS", keyId: KEY },
    violating: {
        "AWS's own": { keyId: "alias/aws/xray" },
        "keyId absent": { keyId: ABSENT },
        "no key of anybody": { type: "NONE", keyId: ABSENT },
        "type absent": { type: ABSENT },
    },
    unknown: { keyId: { keyId: UNKNOWN }, type: { type: UNKNOWN } },
});

export const cases: readonly ResourceCases[] = [...byKey, ...byMode, traces];
