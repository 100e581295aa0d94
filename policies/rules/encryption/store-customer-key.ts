import { all, mustBeOneOf, mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

/** What keeps data beside the stores that have a rule of their own: where its key is named, and who asks for it. */
const STORES: readonly (readonly [type: string, key: string, ...covers: string[]])[] = [
    ["fsx:LustreFileSystem", "kmsKeyId", "CKV_AWS_190"],
    ["fsx:OntapFileSystem", "kmsKeyId", "CKV_AWS_178"],
    ["fsx:OpenZfsFileSystem", "kmsKeyId", "CKV_AWS_203"],
    ["fsx:WindowsFileSystem", "kmsKeyId", "CKV_AWS_179"],
    ["memorydb:Cluster", "kmsKeyArn", "CKV_AWS_201"],
    ["memorydb:Snapshot", "kmsKeyArn", "CKV_AWS_278"],
    ["mq:Broker", "encryptionOptions.kmsKeyId", "CKV_AWS_209"],
    ["dms:ReplicationInstance", "kmsKeyArn", "CKV_AWS_212"],
    ["dynamodb:TableReplica", "kmsKeyArn", "CKV_AWS_271"],
    ["rds:ClusterActivityStream", "kmsKeyId", "CKV_AWS_246"],
    ["redshift:SnapshotCopyGrant", "kmsKeyId", "CKV_AWS_281"],
    ["redshiftserverless:Namespace", "kmsKeyId", "CKV_AWS_282", "RedshiftServerless.4"],
    ["docdb:ElasticCluster", "kmsKeyId"],
    ["msk:Cluster", "encryptionInfo.encryptionAtRestKmsKeyArn"],
    ["keyspaces:Table", "encryptionSpecification.kmsKeyIdentifier", "CKV_AWS_265"],
    ["glue:DataCatalogEncryptionSettings", "dataCatalogEncryptionSettings.encryptionAtRest.sseAwsKmsKeyId"],
    ["athena:Database", "encryptionConfiguration.kmsKey"],
    ["timestreamwrite:Database", "kmsKeyId", "CKV_AWS_160"],
    ["kinesis:VideoStream", "kmsKeyId", "CKV_AWS_177"],
    ["cloudtrail:EventDataStore", "kmsKeyId", "CKV_AWS_294", "CloudTrail.10"],
    ["codebuild:Project", "encryptionKey", "CKV_AWS_147"],
    ["codeartifact:Domain", "encryptionKey", "CKV_AWS_221"],
    ["imagebuilder:Component", "kmsKeyId", "CKV_AWS_180"],
    ["sagemaker:Domain", "kmsKeyId", "CKV_AWS_187"],
    ["sagemaker:NotebookInstance", "kmsKeyId", "CKV_AWS_22", "SageMaker.21"],
    ["sagemaker:EndpointConfiguration", "kmsKeyArn", "CKV_AWS_98"],
    ["bedrock:AgentDataSource", "serverSideEncryptionConfiguration.kmsKeyArn", "Bedrock.1"],
    ["bedrock:AgentcoreMemory", "encryptionKeyArn", "BedrockAgentCore.3"],
    ["bedrock:AgentcoreGateway", "kmsKeyArn", "BedrockAgentCore.4"],
];
/** Where the key is read in a mode alone that is written beside it. */
const MODES = new Map<string, readonly [path: string, modes: readonly string[]]>([
    [token("keyspaces:Table"), ["encryptionSpecification.type", ["CUSTOMER_MANAGED_KMS_KEY"]]],
    [token("athena:Database"), ["encryptionConfiguration.encryptionOption", ["SSE_KMS", "CSE_KMS"]]],
]);
const KEYS = new Map(STORES.map(([type, key]) => [token(type), key]));

export const rule = resourceRule({
    name: "store-customer-key",
    family: "encryption",
    description: "A store of another service is encrypted with a key of one's own, too.",
    severity: "medium",
    covers: ["R-SEC-1", ...STORES.flatMap(([, , ...covers]) => covers)],
    level: "advisory",
    remediation: "Set the key that the finding names to a customer-managed one.",
    types: STORES.map(([type]) => type),
    check: (store) => {
        const mode = MODES.get(store.type);
        const key = mustBeOwnKey(KEYS.get(store.type)!);
        return mode === undefined ? key(store) : all(key, mustBeOneOf(...mode))(store);
    },
});
