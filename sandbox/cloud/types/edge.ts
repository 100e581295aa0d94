/** Load balancers, certificates, DNS, CloudFront, WAF, Shield, Cognito. */
import { textAt, type Value } from "../../server/values";
import {
    aliasesFree,
    cloudFrontRegion,
    customDomainRegion,
    loadBalancerZones,
    logDestinationName,
    shieldSubscribed,
    wafScopeRegion,
} from "../checks/edge";
import type { ComputeScope, TypeRow, TypeTable } from "../model";
import { factsOf } from "../regions";

const LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
const LISTENER = "aws:lb/listener:Listener";
const LISTENER_RULE = "aws:lb/listenerRule:ListenerRule";
const DISTRIBUTION = "aws:cloudfront/distribution:Distribution";
const USER_POOL = "aws:cognito/userPool:UserPool";
const WEB_ACL = "aws:wafv2/webAcl:WebAcl";

function balancer({ inputs, region, seed }: ComputeScope) {
    const name = textAt(inputs, "name") ?? "";
    const network = inputs["loadBalancerType"] === "network";
    const internal = inputs["internal"] === true ? "internal-" : "";
    const hash = seed("arn", 16);
    const facts = factsOf(region);
    return {
        arnSuffix: `${network ? "net" : "app"}/${name}/${hash}`,
        dnsName: network
            ? `${name}-${hash}.elb.${region}.amazonaws.com`
            : `${internal}${name}-${BigInt(`0x${seed("dns", 8)}`)}.${region}.elb.amazonaws.com`,
        zoneId: network ? facts.nlb : facts.alb,
    };
}

/** `…:loadbalancer/app/x/1` → `…:listener/app/x/1/<made up>`, and so on for its rules. */
function under(input: string, from: string, to: string) {
    return ({ inputs, seed }: ComputeScope) => ({
        arn: `${textAt(inputs, input)?.replace(`:${from}/`, `:${to}/`) ?? ""}/${seed("arn", 16)}`,
    });
}

function validationOptions({ inputs, seed }: ComputeScope) {
    const others = Array.isArray(inputs["subjectAlternativeNames"])
        ? (inputs["subjectAlternativeNames"] as string[])
        : [];
    const names = [...new Set([textAt(inputs, "domainName") ?? "", ...others])];
    const options = names.map((domainName): Value => {
        // A wildcard and its base domain validate by the same record.
        const base = domainName.replace(/^\*\./, "");
        return {
            domainName,
            resourceRecordName: `_${seed(base, 32)}.${base}.`,
            resourceRecordType: "CNAME",
            resourceRecordValue: `_${seed(`${base} value`, 32)}.acm-validations.aws.`,
        };
    });
    return { domainValidationOptions: options, subjectAlternativeNames: names };
}

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

export const edge: TypeTable = {
    [LOAD_BALANCER]: {
        id: "{arn}",
        arn: "elasticloadbalancing:{region}:{account}:loadbalancer/{arnSuffix}",
        autoName: { property: "name", maxLength: 32 },
        outputs: { loadBalancerType: "application", internal: false, ipAddressType: "ipv4", idleTimeout: 60 },
        compute: balancer,
        related: { subnets: { vpcId: "vpcId" } },
        immutable: ["internal", "loadBalancerType", "customerOwnedIpv4Pool"],
        unique: [["name"]],
        duplicate: "DuplicateLoadBalancerName",
        protectedBy: { attribute: "enableDeletionProtection" },
        checks: [loadBalancerZones],
    },
    "aws:lb/targetGroup:TargetGroup": {
        id: "{arn}",
        arn: "elasticloadbalancing:{region}:{account}:{arnSuffix}",
        autoName: { property: "name", maxLength: 32 },
        outputs: {
            arnSuffix: "targetgroup/{name}/{hex16}",
            targetType: "instance",
            loadBalancerArns: [],
            deregistrationDelay: 300,
        },
        immutable: ["port", "protocol", "protocolVersion", "targetType", "vpcId", "ipAddressType"],
        unique: [["name"]],
        duplicate: "DuplicateTargetGroupName",
        inUseBy: [
            [LISTENER, "defaultActions[].targetGroupArn"],
            [LISTENER, "defaultActions[].forward.targetGroups[].arn"],
            [LISTENER_RULE, "actions[].targetGroupArn"],
            [LISTENER_RULE, "actions[].forward.targetGroups[].arn"],
        ],
    },
    [LISTENER]: {
        id: "{arn}",
        compute: under("loadBalancerArn", "loadbalancer", "listener"),
        immutable: ["loadBalancerArn"],
        unique: [["loadBalancerArn", "port"]],
        duplicate: "DuplicateListener",
    },
    [LISTENER_RULE]: {
        id: "{arn}",
        compute: under("listenerArn", "listener", "listener-rule"),
        immutable: ["listenerArn"],
        unique: [["listenerArn", "priority"]],
        duplicate: "PriorityInUse",
    },
    "aws:lb/listenerCertificate:ListenerCertificate": { id: "{listenerArn}_{certificateArn}", revised: true },
    "aws:lb/targetGroupAttachment:TargetGroupAttachment": { id: "{targetGroupArn}-{digits26}", revised: true },

    "aws:acm/certificate:Certificate": {
        id: "{arn}",
        arn: "acm:{region}:{account}:certificate/{uuid}",
        outputs: {
            status: "ISSUED",
            type: "AMAZON_ISSUED",
            keyAlgorithm: "RSA_2048",
            notBefore: "2024-01-01T00:00:00Z",
            notAfter: "2030-01-01T00:00:00Z",
            renewalEligibility: "ELIGIBLE",
            pendingRenewal: false,
        },
        compute: validationOptions,
        immutable: ["domainName", "subjectAlternativeNames", "validationMethod", "keyAlgorithm"],
        inUseBy: [
            [LISTENER, "certificateArn"],
            [DISTRIBUTION, "viewerCertificate.acmCertificateArn"],
            ["aws:cognito/userPoolDomain:UserPoolDomain", "certificateArn"],
        ],
    },
    "aws:acm/certificateValidation:CertificateValidation": { id: "{certificateArn}", revised: true },
    "aws:route53/zone:Zone": {
        id: "Z{upper19}",
        arn: "route53:::hostedzone/{id}",
        autoName: null,
        outputs: {
            zoneId: "{id}",
            nameServers: ["ns-1.awsdns-01.com", "ns-2.awsdns-02.net", "ns-3.awsdns-03.org", "ns-4.awsdns-04.co.uk"],
            primaryNameServer: "ns-1.awsdns-01.com",
        },
        inputDefaults: { comment: "Managed by Pulumi" },
        immutable: ["name", "delegationSetId"],
        inUseBy: [["aws:route53/record:Record", "zoneId"]],
    },
    "aws:route53/record:Record": {
        compute: ({ inputs }) => ({
            id: ["zoneId", "name", "type", "setIdentifier"].flatMap((key) => textAt(inputs, key) ?? []).join("_"),
            fqdn: inputs["name"],
        }),
        autoName: null,
        immutable: ["zoneId", "name", "setIdentifier"],
        references: { zoneId: "aws:route53/zone:Zone" },
        unique: [["zoneId", "name", "type", "setIdentifier"]],
        duplicate: "InvalidChangeBatch",
        deleteFirst: true,
    },
    "aws:route53/healthCheck:HealthCheck": { id: "{uuid}", arn: "route53:::healthcheck/{id}", immutable: ["type"] },
    "aws:route53/queryLog:QueryLog": { id: "{uuid}", arn: "route53:::queryloggingconfig/{id}", revised: true },
    "aws:route53/zoneAssociation:ZoneAssociation": {
        id: "{zoneId}:{vpcId}",
        outputs: { owningAccount: "{account}" },
        revised: true,
    },

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
        immutable: ["resourceArn"],
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

    [USER_POOL]: {
        id: "{region}_{upper9}",
        arn: "cognito-idp:{region}:{account}:userpool/{id}",
        outputs: {
            endpoint: "cognito-idp.{region}.amazonaws.com/{id}",
            creationDate: "2024-01-01T00:00:00Z",
            lastModifiedDate: "2024-01-01T00:00:00Z",
            estimatedNumberOfUsers: 0,
            deletionProtection: "INACTIVE",
            mfaConfiguration: "OFF",
        },
        mutable: ["name"],
        immutable: ["aliasAttributes", "usernameAttributes", "usernameConfiguration"],
        protectedBy: { attribute: "deletionProtection", value: "ACTIVE" },
    },
    "aws:cognito/userPoolClient:UserPoolClient": {
        id: "{lower26}",
        compute: ({ inputs, seed }) => (inputs["generateSecret"] === true ? { clientSecret: seed("secret", 51) } : {}),
        mutable: ["name"],
        immutable: ["userPoolId", "generateSecret"],
        references: { userPoolId: USER_POOL },
    },
    "aws:cognito/userPoolDomain:UserPoolDomain": {
        id: "{domain}",
        outputs: {
            awsAccountId: "{account}",
            cloudfrontDistribution: "d{lower13}.cloudfront.net",
            cloudfrontDistributionArn: "d{lower13}.cloudfront.net",
            cloudfrontDistributionZoneId: "Z2FDTNDATAQYW2",
            s3Bucket: "aws-cognito-prod-{region}-assets",
            version: "20240101000000",
        },
        immutable: ["domain", "userPoolId"],
        crossRegion: ["certificateArn"],
        references: { userPoolId: USER_POOL },
        uniqueInTheWorld: [["domain"]],
        duplicate: "InvalidParameterException",
        checks: [customDomainRegion],
    },
    "aws:cognito/userGroup:UserGroup": {
        id: "{userPoolId}/{name}",
        immutable: ["userPoolId"],
        references: { userPoolId: USER_POOL },
    },
    "aws:cognito/resourceServer:ResourceServer": {
        id: "{userPoolId}|{identifier}",
        mutable: ["name"],
        immutable: ["userPoolId", "identifier"],
        references: { userPoolId: USER_POOL },
    },
    "aws:cognito/identityProvider:IdentityProvider": {
        id: "{userPoolId}:{providerName}",
        immutable: ["userPoolId", "providerName", "providerType"],
        references: { userPoolId: USER_POOL },
    },
    "aws:cognito/riskConfiguration:RiskConfiguration": {
        id: "{userPoolId}",
        immutable: ["userPoolId", "clientId"],
        references: { userPoolId: USER_POOL },
    },
    "aws:cognito/managedLoginBranding:ManagedLoginBranding": {
        id: "{userPoolId},{managedLoginBrandingId}",
        outputs: { managedLoginBrandingId: "{uuid}" },
        immutable: ["userPoolId", "clientId"],
        references: { userPoolId: USER_POOL },
        unique: [["userPoolId", "clientId"]],
    },
    "aws:cognito/logDeliveryConfiguration:LogDeliveryConfiguration": {
        id: "{userPoolId}",
        references: { userPoolId: USER_POOL },
    },
};
