import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { CLOUDFRONT_REGION } from "../shared/cloudfront-region";
import { KEEP_ALIVE_SECONDS } from "../shared/keep-alive";
import {
    type Behavior,
    FAILOVER_STATUS_CODES,
    MANAGED_POLICIES,
    ORIGIN_READ_SECONDS,
    planBehaviors,
    UNCACHED_ERRORS,
} from "./cdn-behaviors";
import { createHeadersPolicy, createStaticCachePolicy } from "./cdn-policies";
import { type EdgeLogs, LOG_PREFIXES } from "./edge-logs";
import { ORIGIN_HEADER } from "./origin-verification";
import type { StaticAssets } from "./static-assets";
import { viewerIdentityCode } from "./viewer-identity";

export type PriceClass = "PriceClass_100" | "PriceClass_200" | "PriceClass_All";

interface CdnArgs {
    readonly namePrefix: string;
    readonly domainName: string;
    /** Every name that viewers use. */
    readonly viewerNames: readonly string[];
    /** Name of the load balancer in the zone, which a failover points to the other region. */
    readonly originDomainName: pulumi.Input<string>;
    /** Value of the origin header. A secret. */
    readonly originSecret: pulumi.Output<string>;
    /** ARN of a validated certificate in CloudFront's region. */
    readonly certificateArn: pulumi.Input<string>;
    readonly webAclArn: pulumi.Input<string>;
    readonly assets: StaticAssets;
    /** Path patterns that come from the assets bucket. */
    readonly staticPaths: readonly string[];
    /** Where browsers get tokens, `https://<host>`. */
    readonly signInOrigin: string;
    /** Edge locations in use. */
    readonly priceClass: PriceClass;
    readonly logs: EdgeLogs;
}

const ORIGIN = { app: "app", bucket: "assets-bucket", assets: "assets-or-app" } as const;

/** The distribution in front of load balancer and assets bucket (R-EDGE-2, R-EDGE-6, R-EDGE-8, R-PERF-1). */
export class Cdn extends pulumi.ComponentResource {
    readonly distributionId: pulumi.Output<string>;
    readonly distributionArn: pulumi.Output<string>;
    readonly domainName: pulumi.Output<string>;
    readonly hostedZoneId: pulumi.Output<string>;

    constructor(name: string, args: CdnArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:edge:Cdn", name, {}, opts);

        const identity = new aws.cloudfront.Function(
            `${name}-identity`,
            {
                name: `${args.namePrefix}-viewer-identity`,
                comment: "Names the token's subject to the load balancer's web ACL",
                runtime: "cloudfront-js-2.0",
                code: viewerIdentityCode(),
                publish: true,
            },
            { parent: this },
        );
        const cache = createStaticCachePolicy(name, args.namePrefix, { parent: this });
        const headers = createHeadersPolicy(name, args.namePrefix, args.signInOrigin, { parent: this });
        const plan = planBehaviors(args.staticPaths);
        const settingsOf = (behavior: Behavior) => ({
            targetOriginId: ORIGIN[behavior.origin],
            viewerProtocolPolicy: "redirect-to-https",
            allowedMethods: [...behavior.methods],
            cachedMethods: ["GET", "HEAD"],
            compress: behavior.compress,
            responseHeadersPolicyId: headers.id,
            ...(behavior.cache === "static"
                ? { cachePolicyId: cache.id }
                : {
                      cachePolicyId: MANAGED_POLICIES.cachingDisabled,
                      originRequestPolicyId: MANAGED_POLICIES.allViewer,
                  }),
            functionAssociations: behavior.identity ? [{ eventType: "viewer-request", functionArn: identity.arn }] : [],
        });

        const distribution = new aws.cloudfront.Distribution(
            name,
            {
                comment: args.namePrefix,
                enabled: true,
                isIpv6Enabled: true,
                httpVersion: "http2and3",
                priceClass: args.priceClass,
                aliases: [...args.viewerNames],
                webAclId: args.webAclArn,
                viewerCertificate: {
                    acmCertificateArn: args.certificateArn,
                    sslSupportMethod: "sni-only",
                    minimumProtocolVersion: "TLSv1.3_2025",
                },
                origins: originsOf(args),
                originGroups: [
                    {
                        originId: ORIGIN.assets,
                        failoverCriteria: { statusCodes: FAILOVER_STATUS_CODES },
                        members: [{ originId: ORIGIN.bucket }, { originId: ORIGIN.app }],
                    },
                ],
                orderedCacheBehaviors: plan.ordered.map((b) => ({ pathPattern: b.path, ...settingsOf(b) })),
                defaultCacheBehavior: settingsOf(plan.byDefault),
                customErrorResponses: UNCACHED_ERRORS.map((errorCode) => ({ errorCode, errorCachingMinTtl: 0 })),
                restrictions: { geoRestriction: { restrictionType: "none" } },
            },
            { parent: this },
        );
        this.createLogs(name, distribution.arn, args);

        this.distributionId = distribution.id;
        this.distributionArn = distribution.arn;
        this.domainName = distribution.domainName;
        this.hostedZoneId = distribution.hostedZoneId;
        this.registerOutputs({ distributionId: this.distributionId, domainName: this.domainName });
    }

    /** Standard logging v2: the bucket needs no ACL, and no cookies are written (CloudFront Developer Guide). */
    private createLogs(name: string, distributionArn: pulumi.Output<string>, args: CdnArgs): void {
        const region = CLOUDFRONT_REGION;
        // Put writes over what has the name, and the deletion of the old one by its name would take the new one away
        // (CloudWatch Logs API, PutDeliverySource); the provider does not say that the old one goes first.
        const child = { parent: this, deleteBeforeReplace: true };
        const source = new aws.cloudwatch.LogDeliverySource(
            `${name}-logs`,
            { name: `${args.namePrefix}-cdn`, logType: "ACCESS_LOGS", resourceArn: distributionArn, region },
            child,
        );
        const destination = new aws.cloudwatch.LogDeliveryDestination(
            `${name}-logs`,
            {
                name: `${args.namePrefix}-cdn`,
                outputFormat: "json",
                deliveryDestinationConfiguration: {
                    destinationResourceArn: pulumi.interpolate`${args.logs.bucketArn}/${LOG_PREFIXES.cdn}`,
                },
                region,
            },
            { ...child, dependsOn: [args.logs.policy] },
        );
        new aws.cloudwatch.LogDelivery(
            `${name}-logs`,
            {
                deliverySourceName: source.name,
                deliveryDestinationArn: destination.arn,
                s3DeliveryConfigurations: [{ suffixPath: "{yyyy}/{MM}/{dd}", enableHiveCompatiblePath: false }],
                region,
            },
            { parent: this },
        );
    }
}

function originsOf(args: CdnArgs): aws.types.input.cloudfront.DistributionOrigin[] {
    return [
        {
            originId: ORIGIN.app,
            domainName: args.originDomainName,
            customHeaders: [{ name: ORIGIN_HEADER, value: args.originSecret }],
            customOriginConfig: {
                originProtocolPolicy: "https-only",
                // The highest that can be set towards an origin (decision 0021).
                originSslProtocols: ["TLSv1.2"],
                httpPort: 80,
                httpsPort: 443,
                originKeepaliveTimeout: KEEP_ALIVE_SECONDS.cdn,
                originReadTimeout: ORIGIN_READ_SECONDS,
            },
        },
        {
            originId: ORIGIN.bucket,
            domainName: args.assets.domainName,
            // 6 s, not 30, until the application is asked instead: after the loss of a region its bucket is gone.
            connectionAttempts: 2,
            connectionTimeout: 3,
            originAccessControlId: args.assets.accessControlId,
        },
    ];
}
