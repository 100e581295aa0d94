import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { DeletionGuard } from "../shared/deletion-guard";
import { allow, policyDocument, serviceTrust, type Statement } from "../shared/policy-document";
import { createPrivateBucket } from "../shared/private-bucket";
import { siteOf } from "../shared/site";

export interface AssetReplicationArgs {
    readonly environment: string;
    readonly primaryRegion: string;
    readonly sourceBucketName: pulumi.Input<string>;
    readonly sourceKeyArn: pulumi.Input<string>;
    /** KMS key of the replicas, in the second region. */
    readonly dataKeyArn: pulumi.Input<string>;
    /** Bucket of the second region that receives server access logs. */
    readonly accessLogBucketName: pulumi.Input<string>;
    readonly deletionGuard: DeletionGuard;
}

/** Minutes that S3 promises for an object; 15 is the only value it takes. */
const REPLICATION_MINUTES = 15;

/** Id of the rule, a dimension of its metrics. */
export const REPLICATION_RULE_ID = "second-region";

/** As long as the source keeps them (components/edge-tier/static-assets.ts). */
const LIFECYCLE = { expireDays: 400, noncurrentDays: 30 };

/** Compiled assets, copied within 15 minutes and measured (S3 Replication Time Control, R-DR-1, R-DR-2). */
export class AssetReplication extends pulumi.ComponentResource {
    readonly bucketName: pulumi.Output<string>;

    constructor(name: string, args: AssetReplicationArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:dr:AssetReplication", name, {}, opts);
        const site = siteOf(this);
        const { bucket, versioning } = createPrivateBucket(
            name,
            {
                bucketName: site.apply((s) => `integers-${args.environment}-edge-assets-${s.accountId}-${s.region}`),
                encryption: { kmsKeyArn: args.dataKeyArn },
                lifecycle: LIFECYCLE,
                accessLogs: { bucketName: args.accessLogBucketName, prefix: "edge-assets/" },
                deletionGuard: args.deletionGuard,
            },
            { parent: this },
        );
        const role = new aws.iam.Role(
            `${name}-replication`,
            {
                description: "S3 copies assets to the second region",
                assumeRolePolicy: site.apply((s) => serviceTrust("s3.amazonaws.com", s)),
            },
            { parent: this },
        );
        const policy = new aws.iam.RolePolicy(
            `${name}-replication`,
            {
                role: role.name,
                policy: pulumi
                    .all([site, args.sourceBucketName, bucket.arn, args.sourceKeyArn, args.dataKeyArn])
                    .apply(([s, source, target, sourceKey, targetKey]) =>
                        policyDocument(
                            replicationStatements({
                                source: `arn:${s.partition}:s3:::${source}`,
                                target,
                                sourceKey,
                                targetKey,
                                regions: { source: args.primaryRegion, target: s.region },
                            }),
                        ),
                    ),
            },
            { parent: role },
        );
        new aws.s3.BucketReplicationConfig(
            `${name}-replication`,
            {
                region: args.primaryRegion,
                bucket: args.sourceBucketName,
                role: role.arn,
                rules: [
                    {
                        id: REPLICATION_RULE_ID,
                        status: "Enabled",
                        filter: { prefix: "" },
                        deleteMarkerReplication: { status: "Enabled" },
                        sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } },
                        destination: {
                            bucket: bucket.arn,
                            encryptionConfiguration: { replicaKmsKeyId: args.dataKeyArn },
                            replicationTime: { status: "Enabled", time: { minutes: REPLICATION_MINUTES } },
                            metrics: { status: "Enabled", eventThreshold: { minutes: REPLICATION_MINUTES } },
                        },
                    },
                ],
            },
            // S3 refuses a destination that keeps no versions.
            { parent: this, dependsOn: [policy, versioning] },
        );
        this.bucketName = bucket.bucket;
        this.registerOutputs({ bucketName: this.bucketName });
    }
}

interface ReplicationEnds {
    readonly source: string;
    readonly target: string;
    readonly sourceKey: string;
    readonly targetKey: string;
    readonly regions: { readonly source: string; readonly target: string };
}

/** S3 User Guide, "Setting up permissions for live replication" and "Replicating encrypted objects". */
function replicationStatements({ source, target, sourceKey, targetKey, regions }: ReplicationEnds): Statement[] {
    const via = (region: string) => ({ StringLike: { "kms:ViaService": `s3.${region}.amazonaws.com` } });
    return [
        allow("ReadSource", ["s3:GetReplicationConfiguration", "s3:ListBucket"], source),
        allow(
            "ReadObjects",
            ["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"],
            `${source}/*`,
        ),
        allow("WriteReplicas", ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"], `${target}/*`),
        allow("DecryptSource", ["kms:Decrypt"], sourceKey, via(regions.source)),
        // Decrypt: S3 verifies the destination's Bucket Key before it uses it ("S3 Bucket Keys and replication").
        allow("EncryptReplicas", ["kms:Decrypt", "kms:Encrypt"], targetKey, via(regions.target)),
    ];
}
