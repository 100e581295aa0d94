/** S3, ECR, EFS, DynamoDB, AWS Backup. */
import { replicatedKeepsVersions, replicatedVersionsStay, versionsFirst } from "../checks/buckets";
import { bucketName } from "../checks/services";
import type { TypeRow, TypeTable } from "../model";
import { factsOf } from "../regions";

const BUCKET = "aws:s3/bucket:Bucket";
const REPOSITORY = "aws:ecr/repository:Repository";
const VAULT = "aws:backup/vault:Vault";

/** Settings of a bucket that are resources of their own: at most one each a bucket. */
const setting: TypeRow = {
    id: "{bucket}",
    immutable: ["bucket"],
    references: { bucket: BUCKET },
    unique: [["bucket"]],
    duplicate: "OperationAborted",
};
const SETTINGS = [
    "bucketPolicy:BucketPolicy",
    "bucketPublicAccessBlock:BucketPublicAccessBlock",
    "bucketOwnershipControls:BucketOwnershipControls",
    "bucketNotification:BucketNotification",
];
/** Those that may name the bucket's owner, who is then for good. */
const ownedSetting: TypeRow = { ...setting, immutable: ["bucket", "expectedBucketOwner"] };
const OWNED_SETTINGS = [
    "bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    "bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    "bucketAcl:BucketAcl",
    "bucketCorsConfiguration:BucketCorsConfiguration",
    "bucketRequestPaymentConfiguration:BucketRequestPaymentConfiguration",
    "bucketAccelerateConfiguration:BucketAccelerateConfiguration",
];
const named: TypeRow = { id: "{bucket}:{name}", immutable: ["bucket"], references: { bucket: BUCKET } };
const registry: TypeRow = { id: "{account}", outputs: { registryId: "{account}" }, unique: [["region"]] };

export const storage: TypeTable = {
    [BUCKET]: {
        id: "{bucket}",
        arn: "s3:::{bucket}",
        autoName: { property: "bucket", maxLength: 63, lowerCase: true },
        outputs: {
            bucketDomainName: "{bucket}.s3.amazonaws.com",
            bucketRegionalDomainName: "{bucket}.s3.{region}.amazonaws.com",
            bucketRegion: "{region}",
            forceDestroy: false,
            objectLockEnabled: false,
        },
        compute: ({ region }) => ({ hostedZoneId: factsOf(region).s3 }),
        immutable: ["objectLockEnabled"],
        uniqueInTheWorld: [["bucket"]],
        duplicate: "BucketAlreadyExists",
        checks: [bucketName],
    },
    ...Object.fromEntries(SETTINGS.map((name) => [`aws:s3/${name}`, setting])),
    ...Object.fromEntries(OWNED_SETTINGS.map((name) => [`aws:s3/${name}`, ownedSetting])),
    "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": {
        ...setting,
        immutable: ["bucket", "expectedBucketOwner", "objectLockEnabled"],
    },
    "aws:s3/bucketLogging:BucketLogging": { ...ownedSetting, references: { bucket: BUCKET, targetBucket: BUCKET } },
    "aws:s3/bucketVersioning:BucketVersioning": {
        ...ownedSetting,
        changeChecks: [replicatedKeepsVersions],
        deletionChecks: [replicatedVersionsStay],
    },
    "aws:s3/bucketReplicationConfig:BucketReplicationConfig": {
        ...setting,
        crossRegion: ["*"],
        checks: [versionsFirst],
    },
    "aws:s3/bucketIntelligentTieringConfiguration:BucketIntelligentTieringConfiguration": named,
    "aws:s3/bucketMetric:BucketMetric": named,
    "aws:s3/inventory:Inventory": named,
    "aws:s3/analyticsConfiguration:AnalyticsConfiguration": named,
    "aws:s3/bucketObjectv2:BucketObjectv2": {
        id: "{bucket}/{key}",
        arn: "s3:::{bucket}/{key}",
        outputs: { etag: "{hex32}", versionId: "{lower32}", storageClass: "STANDARD" },
        immutable: ["bucket", "key"],
        references: { bucket: BUCKET },
    },
    "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": {
        id: "{account}",
        outputs: { accountId: "{account}" },
    },

    [REPOSITORY]: {
        id: "{name}",
        arn: "ecr:{region}:{account}:repository/{name}",
        outputs: {
            registryId: "{account}",
            repositoryUrl: "{account}.dkr.ecr.{region}.amazonaws.com/{name}",
            imageTagMutability: "MUTABLE",
        },
        immutable: ["encryptionConfigurations"],
        unique: [["name"]],
        duplicate: "RepositoryAlreadyExistsException",
    },
    "aws:ecr/lifecyclePolicy:LifecyclePolicy": {
        id: "{repository}",
        outputs: { registryId: "{account}" },
        immutable: ["repository", "policy"],
        deleteFirst: true,
        references: { repository: REPOSITORY },
    },
    "aws:ecr/repositoryPolicy:RepositoryPolicy": {
        id: "{repository}",
        outputs: { registryId: "{account}" },
        immutable: ["repository"],
        references: { repository: REPOSITORY },
    },
    "aws:ecr/replicationConfiguration:ReplicationConfiguration": registry,
    "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration": registry,
    "aws:ecr/registryPolicy:RegistryPolicy": registry,
    "aws:ecr/pullThroughCacheRule:PullThroughCacheRule": {
        id: "{ecrRepositoryPrefix}",
        outputs: { registryId: "{account}" },
        immutable: ["ecrRepositoryPrefix", "upstreamRegistryUrl"],
    },

    "aws:efs/fileSystem:FileSystem": {
        id: "fs-{hex17}",
        arn: "elasticfilesystem:{region}:{account}:file-system/{id}",
        autoName: { property: "creationToken", maxLength: 255 },
        outputs: { dnsName: "{id}.efs.{region}.amazonaws.com", ownerId: "{account}", numberOfMountTargets: 0 },
        immutable: ["encrypted", "kmsKeyId", "performanceMode", "availabilityZoneName"],
    },
    "aws:efs/mountTarget:MountTarget": {
        id: "fsmt-{hex17}",
        outputs: {
            dnsName: "{fileSystemId}.efs.{region}.amazonaws.com",
            networkInterfaceId: "eni-{hex17}",
            ownerId: "{account}",
            fileSystemArn: "arn:aws:elasticfilesystem:{region}:{account}:file-system/{fileSystemId}",
        },
        related: { subnetId: { availabilityZoneName: "availabilityZone", availabilityZoneId: "availabilityZoneId" } },
        immutable: ["fileSystemId", "subnetId", "ipAddress"],
        deleteFirst: true,
    },
    "aws:efs/accessPoint:AccessPoint": {
        id: "fsap-{hex17}",
        arn: "elasticfilesystem:{region}:{account}:access-point/{id}",
        outputs: { ownerId: "{account}" },
        immutable: ["fileSystemId", "posixUser", "rootDirectory"],
    },
    "aws:dynamodb/table:Table": {
        id: "{name}",
        arn: "dynamodb:{region}:{account}:table/{name}",
        immutable: ["hashKey", "rangeKey", "localSecondaryIndexes"],
        unique: [["name"]],
        protectedBy: { attribute: "deletionProtectionEnabled" },
    },

    [VAULT]: {
        id: "{name}",
        arn: "backup:{region}:{account}:backup-vault:{name}",
        outputs: { recoveryPoints: 0 },
        immutable: ["kmsKeyArn"],
        unique: [["name"]],
        duplicate: "AlreadyExistsException",
    },
    "aws:backup/vaultLockConfiguration:VaultLockConfiguration": {
        id: "{backupVaultName}",
        outputs: { backupVaultArn: "arn:aws:backup:{region}:{account}:backup-vault:{backupVaultName}" },
        immutable: ["backupVaultName", "changeableForDays", "maxRetentionDays", "minRetentionDays"],
        // AWS puts one over the other, and the deletion of the first takes off the second: refused before it comes to that.
        unique: [["backupVaultName"]],
        references: { backupVaultName: VAULT },
    },
    "aws:backup/vaultPolicy:VaultPolicy": {
        id: "{backupVaultName}",
        outputs: { backupVaultArn: "arn:aws:backup:{region}:{account}:backup-vault:{backupVaultName}" },
        immutable: ["backupVaultName"],
        references: { backupVaultName: VAULT },
    },
    "aws:backup/vaultNotifications:VaultNotifications": {
        id: "{backupVaultName}",
        outputs: { backupVaultArn: "arn:aws:backup:{region}:{account}:backup-vault:{backupVaultName}" },
        revised: true,
        references: { backupVaultName: VAULT },
    },
    "aws:backup/plan:Plan": {
        id: "{uuid}",
        arn: "backup:{region}:{account}:backup-plan:{id}",
        outputs: { version: "{lower48}" },
        references: { "rules[].targetVaultName": VAULT },
        inUseBy: [["aws:backup/selection:Selection", "planId"]],
    },
    "aws:backup/selection:Selection": {
        id: "{uuid}",
        revised: true,
        references: { planId: "aws:backup/plan:Plan" },
    },
    "aws:backup/restoreTestingPlan:RestoreTestingPlan": {
        id: "{name}",
        arn: "backup:{region}:{account}:restore-testing-plan:{name}-{uuid}",
        autoName: { property: "name", maxLength: 255, separator: "_" },
        framework: true,
        unique: [["name"]],
    },
    "aws:backup/restoreTestingSelection:RestoreTestingSelection": {
        id: "{name}:{restoreTestingPlanName}",
        framework: true,
        immutable: ["restoreTestingPlanName", "protectedResourceType"],
        references: { restoreTestingPlanName: "aws:backup/restoreTestingPlan:RestoreTestingPlan" },
    },
    "aws:backup/framework:Framework": {
        id: "{name}",
        arn: "backup:{region}:{account}:framework:{name}-{uuid}",
        outputs: { deploymentStatus: "COMPLETED", status: "ACTIVE", creationTime: "2024-01-01T00:00:00Z" },
    },
    "aws:backup/reportPlan:ReportPlan": {
        id: "{name}",
        arn: "backup:{region}:{account}:report-plan:{name}-{uuid}",
        outputs: { deploymentStatus: "COMPLETED", creationTime: "2024-01-01T00:00:00Z" },
    },
    "aws:backup/regionSettings:RegionSettings": { id: "{region}" },
    "aws:backup/globalSettings:GlobalSettings": { id: "{account}" },
};
