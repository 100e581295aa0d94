import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { DeletionGuard } from "../shared/deletion-guard";
import type { Site, Statement } from "../shared/policy-document";
import { createPrivateBucket } from "../shared/private-bucket";
import { siteOf } from "../shared/site";

interface StaticAssetsArgs {
    readonly namePrefix: string;
    /** KMS key whose policy lets CloudFront decrypt for this account's distributions. */
    readonly dataKeyArn: pulumi.Input<string>;
    /** Bucket that receives S3 server access logs. */
    readonly accessLogBucketName: pulumi.Input<string>;
    readonly deletionGuard: DeletionGuard;
}

/** A page that stayed open in a browser may still ask for last year's file. */
export const ASSET_LIFECYCLE = { expireDays: 400, noncurrentDays: 30 } as const;

/** The bucket that deployments put compiled assets into; CloudFront alone reads it, by origin access control (R-EDGE-6). */
export class StaticAssets extends pulumi.ComponentResource {
    readonly bucketName: pulumi.Output<string>;
    readonly domainName: pulumi.Output<string>;
    readonly accessControlId: pulumi.Output<string>;

    constructor(name: string, args: StaticAssetsArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:edge:StaticAssets", name, {}, opts);
        const site = siteOf(this);

        const { bucket } = createPrivateBucket(
            name,
            {
                bucketName: pulumi.interpolate`${args.namePrefix}-edge-assets-${site.accountId}`,
                encryption: { kmsKeyArn: args.dataKeyArn },
                lifecycle: ASSET_LIFECYCLE,
                statements: (arn) => site.apply((s) => [cloudFrontReads(arn, s)]),
                accessLogs: { bucketName: args.accessLogBucketName, prefix: "edge-assets/" },
                deletionGuard: args.deletionGuard,
            },
            { parent: this },
        );
        const control = new aws.cloudfront.OriginAccessControl(
            name,
            {
                name: `${args.namePrefix}-assets`,
                originAccessControlOriginType: "s3",
                signingBehavior: "always",
                signingProtocol: "sigv4",
            },
            { parent: this },
        );
        this.bucketName = bucket.bucket;
        this.domainName = bucket.bucketRegionalDomainName;
        this.accessControlId = control.id;
        this.registerOutputs({ bucketName: this.bucketName });
    }
}

/** Any distribution of this account: the policy must stand before the distribution has an ARN. */
function cloudFrontReads(bucketArn: string, { accountId, partition }: Site): Statement {
    return {
        Sid: "CloudFrontReads",
        Effect: "Allow",
        Principal: { Service: "cloudfront.amazonaws.com" },
        Action: "s3:GetObject",
        Resource: `${bucketArn}/*`,
        Condition: { ArnLike: { "aws:SourceArn": `arn:${partition}:cloudfront::${accountId}:distribution/*` } },
    };
}
