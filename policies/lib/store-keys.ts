/** Stores that have no rule of their own, and where each names its key. */
import { token } from "./types";

/** Type, where its key is named, and who asks for it. */
export const STORES: readonly (readonly [type: string, key: string, ...covers: string[]])[] = [
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
    ["msk:Cluster", "encryptionInfo.encryptionAtRestKmsKeyArn", "AVD-AWS-0179"],
    ["keyspaces:Table", "encryptionSpecification.kmsKeyIdentifier", "CKV_AWS_265"],
    ["glue:DataCatalogEncryptionSettings", "dataCatalogEncryptionSettings.encryptionAtRest.sseAwsKmsKeyId"],
    ["athena:Database", "encryptionConfiguration.kmsKey"],
    ["timestreamwrite:Database", "kmsKeyId", "CKV_AWS_160"],
    ["kinesis:VideoStream", "kmsKeyId", "CKV_AWS_177"],
    ["cloudtrail:EventDataStore", "kmsKeyId", "CKV_AWS_294", "CloudTrail.10", "CT.CLOUDTRAIL.PR.4"],
    ["codebuild:Project", "encryptionKey", "CKV_AWS_147"],
    ["codeartifact:Domain", "encryptionKey", "CKV_AWS_221"],
    ["imagebuilder:Component", "kmsKeyId", "CKV_AWS_180"],
    ["sagemaker:Domain", "kmsKeyId", "CKV_AWS_187"],
    ["sagemaker:NotebookInstance", "kmsKeyId", "CKV_AWS_22", "SageMaker.21"],
    ["sagemaker:EndpointConfiguration", "kmsKeyArn", "CKV_AWS_98"],
    ["bedrock:AgentDataSource", "serverSideEncryptionConfiguration.kmsKeyArn", "Bedrock.1"],
    ["bedrock:AgentcoreMemory", "encryptionKeyArn", "BedrockAgentCore.3"],
    ["bedrock:AgentcoreGateway", "kmsKeyArn", "BedrockAgentCore.4"],
    ["bedrock:AgentAgent", "customerEncryptionKeyArn", "CKV_AWS_373"],
    ["kendra:Index", "serverSideEncryptionConfiguration.kmsKeyId", "CKV_AWS_262"],
    ["appflow:Flow", "kmsArn", "CKV_AWS_263"],
    ["appflow:ConnectorProfile", "kmsArn", "CKV_AWS_264"],
    ["dms:Endpoint", "kmsKeyArn", "CKV_AWS_296"],
    ["dms:S3Endpoint", "kmsKeyArn", "CKV_AWS_298"],
    ["sagemaker:FlowDefinition", "outputConfig.kmsKeyId", "CKV_AWS_372"],
    ["mwaa:Environment", "kmsKey"],
    ["apprunner:Service", "encryptionConfiguration.kmsKey"],
    ["workspaces:Workspace", "volumeEncryptionKey"],
    ["xray:EncryptionConfig", "keyId"],
    // Disks of tasks on Fargate; a cluster without any may set it, too, to no effect.
    ["ecs:Cluster", "configuration.managedStorageConfiguration.fargateEphemeralStorageKmsKeyId"],
];
/** Where the key is read in a mode alone that is written beside it. */
export const MODES = new Map<string, readonly [path: string, modes: readonly string[]]>([
    [token("keyspaces:Table"), ["encryptionSpecification.type", ["CUSTOMER_MANAGED_KMS_KEY"]]],
    [token("xray:EncryptionConfig"), ["type", ["KMS"]]],
    [token("athena:Database"), ["encryptionConfiguration.encryptionOption", ["SSE_KMS", "CSE_KMS"]]],
]);
