/** CloudFront, WAF, Shield. */
import { aliasesFree, cloudFrontRegion, logDestinationName, shieldSubscribed, wafScopeRegion } from "../checks/edge";
import type { TypeRow, TypeTable } from "../model";

const DISTRIBUTION = "aws:cloudfront/distribution:Distribution";
const WEB_ACL = "aws:wafv2/webAcl:WebAcl";

/** WAF resources: `regional` or, for CloudFront, `global` in their ARN. */
function waf(kind: string): TypeRow {
    return {
        id: "{uuid}",
        arn: `wafv2:{region}:{account}:{scopePath}/${kind}/{name}/{id}`,
        compute: ({ inputs }) => ({ scopePath: inputs["scope"] === "CLOUDFRONT" ? "global" : "regional" }),
        outputs: { lockToken: "{uuid}" },
        immutable: ["scope"],
        unique: [["name", "scope"]],
        duplicate: "WAFDuplicateItemException",
        checks: [wafScopeRegion],
    };
}

/** CloudFront's policies: a UUID each. */
function cdnPolicy(kind: string): TypeRow {
    return {
        id: "{uuid}",
        arn: `cloudfront::{account}:${kind}/{id}`,
        outputs: { etag: "E{upper13}" },
        mutable: ["name"],
        unique: [["name"]],
    };
}

export const cdn: TypeTable = {
    [DISTRIBUTION]: {
        id: "E{upper13}",
        arn: "cloudfront::{account}:distribution/{id}",
        outputs: {
            domainName: "d{lower13}.cloudfront.net",
            hostedZoneId: "Z2FDTNDATAQYW2",
            status: "Deployed",
            etag: "E{upper13}",
            callerReference: "terraform-{digits26}",
            lastModifiedTime: "2024-01-01 00:00:00 +0000 UTC",
        },
        immutable: ["staging"],
        checks: [cloudFrontRegion, aliasesFree],
    },
    "aws:cloudfront/originAccessControl:OriginAccessControl": {
        id: "E{upper13}",
        arn: "cloudfront::{account}:origin-access-control/{id}",
        outputs: { etag: "E{upper13}" },
        mutable: ["name"],
        unique: [["name"]],
        duplicate: "OriginAccessControlAlreadyExists",
        inUseBy: [[DISTRIBUTION, "origins[].originAccessControlId"]],
    },
    "aws:cloudfront/cachePolicy:CachePolicy": cdnPolicy("cache-policy"),
    "aws:cloudfront/originRequestPolicy:OriginRequestPolicy": cdnPolicy("origin-request-policy"),
    "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": cdnPolicy("response-headers-policy"),
    "aws:cloudfront/function:Function": {
        id: "{name}",
        arn: "cloudfront::{account}:function/{name}",
        outputs: { etag: "E{upper13}", liveStageEtag: "E{upper13}", status: "UNASSOCIATED" },
        unique: [["name"]],
    },
    "aws:cloudfront/vpcOrigin:VpcOrigin": {
        id: "vo_{lower22}",
        arn: "cloudfront::{account}:vpcorigin/{id}",
        outputs: { etag: "E{upper13}" },
    },
    "aws:cloudfront/publicKey:PublicKey": { id: "K{upper13}", outputs: { etag: "E{upper13}" } },
    "aws:cloudfront/keyGroup:KeyGroup": { id: "{uuid}", outputs: { etag: "E{upper13}" }, mutable: ["name"] },
    "aws:cloudfront/keyValueStore:KeyValueStore": {
        id: "{name}",
        arn: "cloudfront::{account}:key-value-store/{uuid}",
        framework: true,
        outputs: { etag: "E{upper13}", lastModifiedTime: "2024-01-01T00:00:00Z" },
    },
    "aws:cloudfront/realtimeLogConfig:RealtimeLogConfig": {
        id: "{arn}",
        arn: "cloudfront::{account}:realtime-log-config/{name}",
    },
    "aws:cloudfront/monitoringSubscription:MonitoringSubscription": {
        id: "{distributionId}",
        immutable: ["distributionId"],
        references: { distributionId: DISTRIBUTION },
    },

    [WEB_ACL]: {
        ...waf("webacl"),
        outputs: { lockToken: "{uuid}", capacity: 1000 },
        inUseBy: [
            ["aws:wafv2/webAclAssociation:WebAclAssociation", "webAclArn"],
            [DISTRIBUTION, "webAclId"],
        ],
    },
    "aws:wafv2/ipSet:IpSet": waf("ipset"),
    "aws:wafv2/regexPatternSet:RegexPatternSet": waf("regexpatternset"),
    "aws:wafv2/ruleGroup:RuleGroup": waf("rulegroup"),
    "aws:wafv2/webAclAssociation:WebAclAssociation": {
        id: "{webAclArn},{resourceArn}",
        revised: true,
        unique: [["resourceArn"]],
        duplicate: "WAFAssociatedItemException",
    },
    "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": {
        id: "{resourceArn}",
        immutable: ["resourceArn", "logDestinationConfigs"],
        unique: [["resourceArn"]],
        checks: [logDestinationName],
    },
    "aws:shield/subscription:Subscription": { id: "{account}" },
    "aws:shield/protection:Protection": {
        id: "{uuid}",
        arn: "shield::{account}:protection/{id}",
        immutable: ["resourceArn"],
        unique: [["resourceArn"]],
        checks: [shieldSubscribed],
    },
};
