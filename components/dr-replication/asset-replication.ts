import * as pulumi from "@pulumi/pulumi";
import { ASSET_LIFECYCLE } from "../edge-tier/static-assets";
import { createBucketReplication } from "../shared/bucket-replication";
import type { DeletionGuard } from "../shared/deletion-guard";
import { createPrivateBucket } from "../shared/private-bucket";
import { siteOf } from "../shared/site";

interface AssetReplicationArgs {
    readonly environment: string;
    readonly primaryRegion: string;
    readonly region: string;
    readonly sourceBucketName: pulumi.Input<string>;
    readonly sourceKeyArn: pulumi.Input<string>;
    /** KMS key of the replicas, in the second region. */
    readonly dataKeyArn: pulumi.Input<string>;
    /** Bucket of the second region that receives server access logs. */
    readonly accessLogBucketName: pulumi.Input<string>;
    readonly deletionGuard: DeletionGuard;
}

/** Id of the rule, a dimension of its metrics. */
export const REPLICATION_RULE_ID = "second-region";

/** Compiled assets, copied within 15 minutes and measured (S3 Replication Time Control, R-DR-1, R-DR-2). */
export class AssetReplication extends pulumi.ComponentResource {
    readonly bucketName: pulumi.Output<string>;

    constructor(name: string, args: AssetReplicationArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:dr:AssetReplication", name, {}, opts);
        const { bucket, versioning } = createPrivateBucket(
            name,
            {
                bucketName: siteOf(this).apply(
                    (s) => `integers-${args.environment}-edge-assets-${s.accountId}-${s.region}`,
                ),
                encryption: { kmsKeyArn: args.dataKeyArn },
                lifecycle: ASSET_LIFECYCLE,
                accessLogs: { bucketName: args.accessLogBucketName, prefix: "edge-assets/" },
                deletionGuard: args.deletionGuard,
            },
            { parent: this },
        );
        createBucketReplication(
            `${name}-replication`,
            {
                what: "assets",
                source: {
                    bucketName: args.sourceBucketName,
                    keyArn: args.sourceKeyArn,
                    region: args.primaryRegion,
                    objectLock: false,
                },
                destination: { bucketArn: bucket.arn, keyArn: args.dataKeyArn, region: args.region },
                ruleId: REPLICATION_RULE_ID,
                deletions: true,
                timeControl: true,
            },
            { parent: this, dependsOn: [versioning] },
        );
        this.bucketName = bucket.bucket;
        this.registerOutputs({ bucketName: this.bucketName });
    }
}
