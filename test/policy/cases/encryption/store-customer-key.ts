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

const catalog = (settings: Record<string, unknown>) => ({ dataCatalogEncryptionSettings: settings });
const ofTables = (sseAwsKmsKeyId: unknown) => catalog({ encryptionAtRest: { sseAwsKmsKeyId } });
const ofPasswords = (awsKmsKeyId: unknown) => catalog({ connectionPasswordEncryption: { awsKmsKeyId } });

const glue = resourceCases({
    types: ["glue:DataCatalogEncryptionSettings"],
    compliant: catalog({
        encryptionAtRest: { sseAwsKmsKeyId: KEY },
        connectionPasswordEncryption: { awsKmsKeyId: KEY },
    }),
    violating: {
        "the tables' key absent": ofTables(ABSENT),
        "the tables' key empty": ofTables(""),
        "AWS's own for the tables": ofTables("alias/aws/glue"),
        "the passwords' key absent": ofPasswords(ABSENT),
        "AWS's own for the passwords": ofPasswords("alias/aws/glue"),
    },
    unknown: { tables: ofTables(UNKNOWN), passwords: ofPasswords(UNKNOWN) },
});

export const cases: readonly ResourceCases[] = [...byKey, ...byMode, traces, glue];
