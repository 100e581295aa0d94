import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { CLOUDFRONT_REGION } from "../shared/cloudfront-region";
import type { DeletionGuard } from "../shared/deletion-guard";
import type { Site, Statement } from "../shared/policy-document";
import { createPrivateBucket } from "../shared/private-bucket";
import { siteOf } from "../shared/site";
import { logLifecycle } from "./log-lifecycle";

interface EdgeLogsArgs {
    /** Prefix of physical names, unique in the account: `integers-<environment>`. */
    readonly namePrefix: string;
    /** End of the bucket's name, for another region than the environment's. @default none */
    readonly bucketSuffix?: string;
    /** Days that access logs are kept. */
    readonly retentionDays: number;
    /** Bucket that receives S3 server access logs. */
    readonly accessLogBucketName: pulumi.Input<string>;
    readonly deletionGuard: DeletionGuard;
}

/** Folders of the bucket, one a source. */
export const LOG_PREFIXES = {
    access: "alb/access",
    connection: "alb/connection",
    health: "alb/health",
    cdn: "cdn",
} as const;

/** The bucket of ALB's and the CDN's access logs (R-EDGE-8). */
export class EdgeLogs extends pulumi.ComponentResource {
    readonly bucketName: pulumi.Output<string>;
    readonly bucketArn: pulumi.Output<string>;
    /** Deliveries are refused until it exists: depend on it before switching logs on. */
    readonly policy: aws.s3.BucketPolicy;

    constructor(name: string, args: EdgeLogsArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:edge:EdgeLogs", name, {}, opts);
        const site = siteOf(this);

        const { bucket, policy } = createPrivateBucket(
            name,
            {
                bucketName: pulumi.interpolate`${args.namePrefix}-edge-logs-${site.accountId}${args.bucketSuffix ?? ""}`,
                encryption: {
                    algorithm: "sse-s3",
                    reason:
                        "ALB delivers to no other encryption: " +
                        "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html",
                },
                lifecycle: logLifecycle(args.retentionDays),
                statements: (arn) => site.apply((s) => deliveryStatements(arn, s)),
                accessLogs: { bucketName: args.accessLogBucketName, prefix: "edge-logs/" },
                deletionGuard: args.deletionGuard,
            },
            { parent: this },
        );
        this.policy = policy;
        this.bucketName = bucket.bucket;
        this.bucketArn = bucket.arn;
        this.registerOutputs({ bucketName: this.bucketName, bucketArn: this.bucketArn });
    }
}

/** Who writes what: ALB, and CloudWatch's log delivery for the CDN; each for this account alone. */
function deliveryStatements(bucketArn: string, { accountId, partition }: Site): Statement[] {
    const { access, connection, health, cdn } = LOG_PREFIXES;
    return [
        {
            // The account stands in the path. No condition: AWS's page shows none (ELB User Guide, "Enable access
            // logs"), and with one that the service does not meet ELB answers "Access Denied for bucket" and makes no
            // load balancer.
            Sid: "LoadBalancerLogs",
            Effect: "Allow",
            Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
            Action: "s3:PutObject",
            Resource: [access, connection, health].map((folder) => `${bucketArn}/${folder}/AWSLogs/${accountId}/*`),
        },
        {
            // As on CloudFront's page: without this statement AWS appends it to the policy when the delivery is made,
            // which would be drift (CloudFront Developer Guide, "Configure standard logging (v2)"; CloudWatch Logs,
            // "V2").
            Sid: "CdnLogs",
            Effect: "Allow",
            Principal: { Service: "delivery.logs.amazonaws.com" },
            Action: "s3:PutObject",
            Resource: `${bucketArn}/${cdn}/*`,
            Condition: {
                StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control", "aws:SourceAccount": accountId },
                ArnLike: {
                    "aws:SourceArn": `arn:${partition}:logs:${CLOUDFRONT_REGION}:${accountId}:delivery-source:*`,
                },
            },
        },
    ];
}
