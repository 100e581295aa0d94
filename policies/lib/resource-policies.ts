/** The types whose resources carry a policy of their own, beside IAM's: who may use them, and for what. */
import { type Statement, statementsOf } from "./iam-document";
import { BUCKETS } from "./types";
import type { View } from "./view";

/** Where a type keeps its document, if not in `policy`. */
const KEYS = [
    ...["policy", "accessPolicy", "accessPolicies", "policyDocument", "resourcePolicy"],
    ...["deliveryDestinationPolicy", "details.policy", "repositoryPolicy"],
];

/** A bucket's may stand inside it; a key's and a search domain's have rules of their own. */
export const POLICY_HOLDERS = [
    ...BUCKETS,
    "s3:BucketPolicy",
    "s3:AccessPoint",
    "s3control:AccessPointPolicy",
    "s3control:MultiRegionAccessPointPolicy",
    "sns:TopicPolicy",
    "sns:Topic",
    "sqs:QueuePolicy",
    "sqs:Queue",
    "secretsmanager:SecretPolicy",
    "secretsmanager:Secret",
    "ecr:RepositoryPolicy",
    "ecr:RegistryPolicy",
    "ecr:RepositoryCreationTemplate",
    "efs:FileSystemPolicy",
    "backup:VaultPolicy",
    "dynamodb:ResourcePolicy",
    "kinesis:ResourcePolicy",
    "cloudwatch:EventBusPolicy",
    "cloudwatch:LogDeliveryDestinationPolicy",
    "cloudwatch:LogDestinationPolicy",
    "cloudwatch:LogResourcePolicy",
    "glacier:Vault",
    "glacier:VaultLock",
    "glue:ResourcePolicy",
    "lambda:ResourcePolicy",
    "msk:ClusterPolicy",
    "redshift:ResourcePolicy",
    "redshiftserverless:ResourcePolicy",
    "dsql:ClusterPolicy",
    "amp:ResourcePolicy",
    "oam:SinkPolicy",
    "xray:ResourcePolicy",
    "codeartifact:DomainPermissions",
    "codeartifact:RepositoryPermissionsPolicy",
    "codebuild:ResourcePolicy",
    "schemas:RegistryPolicy",
    "ses:IdentityPolicy",
    "sesv2:EmailIdentityPolicy",
    "pinpoint:Smsvoicev2ResourcePolicy",
    "acmpca:Policy",
    "networkfirewall:ResourcePolicy",
    "vpclattice:ResourcePolicy",
    "opensearchingest:ResourcePolicy",
    "sagemaker:ModelPackageGroupPolicy",
    "mediastore:ContainerPolicy",
    "s3control:BucketPolicy",
    "s3control:ObjectLambdaAccessPointPolicy",
    "s3tables:TableBucketPolicy",
    "s3tables:TablePolicy",
    "s3:VectorsVectorBucketPolicy",
    "s3:FilesFileSystemPolicy",
    "s3control:AccessGrantsInstanceResourcePolicy",
    "cloudsearch:DomainServiceAccessPolicy",
    "bedrock:AgentcoreResourcePolicy",
] as const;

export const policyOf = (holder: View): Statement[] => KEYS.flatMap((key) => statementsOf(holder, key));
