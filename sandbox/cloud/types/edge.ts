/** Load balancers, certificates, DNS. */
import { isUnknown, type Properties, textAt, type Value } from "../../server/values";
import { loadBalancerLogBuckets, loadBalancerZones, zonalShiftTargets } from "../checks/edge";
import type { ComputeScope, TypeTable } from "../model";
import { textsAt } from "../paths";
import { factsOf } from "../regions";

const LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
const LISTENER = "aws:lb/listener:Listener";
const LISTENER_RULE = "aws:lb/listenerRule:ListenerRule";
const DISTRIBUTION = "aws:cloudfront/distribution:Distribution";

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

/** A network load balancer takes more subnets in place, and loses none; nor does it get its first security group, or lose its last. */
function networkInPlace(olds: Properties, news: Properties): string[] {
    if (news["loadBalancerType"] !== "network") {
        return [];
    }
    const subnets = textsAt(news, "subnets");
    const lost = !subnets.some(isUnknown) && textsAt(olds, "subnets").some((subnet) => !subnets.includes(subnet));
    const [before, after] = [olds, news].map((of) => textsAt(of, "securityGroups").length > 0);
    return [...(lost ? ["subnets"] : []), ...(before === after ? [] : ["securityGroups"])];
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

export const edge: TypeTable = {
    [LOAD_BALANCER]: {
        id: "{arn}",
        arn: "elasticloadbalancing:{region}:{account}:loadbalancer/{arnSuffix}",
        autoName: { property: "name", maxLength: 32 },
        outputs: { loadBalancerType: "application", internal: false, ipAddressType: "ipv4", idleTimeout: 60 },
        compute: balancer,
        related: { subnets: { vpcId: "vpcId" } },
        immutable: ["internal", "loadBalancerType", "customerOwnedIpv4Pool"],
        immutableIn: networkInPlace,
        unique: [["name"]],
        duplicate: "DuplicateLoadBalancerName",
        protectedBy: { attribute: "enableDeletionProtection" },
        checks: [loadBalancerZones, loadBalancerLogBuckets],
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
        checks: [zonalShiftTargets],
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
        immutable: [
            "domainName",
            "subjectAlternativeNames",
            "validationMethod",
            "keyAlgorithm",
            "certificateAuthorityArn",
            "validationOptions",
        ],
        inUseBy: [
            [LISTENER, "certificateArn"],
            ["aws:lb/listenerCertificate:ListenerCertificate", "certificateArn"],
            [DISTRIBUTION, "viewerCertificate.acmCertificateArn"],
            ["aws:cognito/userPoolDomain:UserPoolDomain", "certificateArn"],
        ],
    },
    "aws:acm/certificateValidation:CertificateValidation": { id: "{certificateArn}", revised: true },
    "aws:route53/zone:Zone": {
        id: "Z{upper19}",
        arn: "route53:::hostedzone/{id}",
        outputs: {
            zoneId: "{id}",
            nameServers: ["ns-1.awsdns-01.com", "ns-2.awsdns-02.net", "ns-3.awsdns-03.org", "ns-4.awsdns-04.co.uk"],
            primaryNameServer: "ns-1.awsdns-01.com",
        },
        inputDefaults: { comment: "Managed by Pulumi" },
        immutable: ["delegationSetId"],
        inUseBy: [["aws:route53/record:Record", "zoneId"]],
    },
    "aws:route53/record:Record": {
        compute: ({ inputs }) => ({
            id: ["zoneId", "name", "type", "setIdentifier"].flatMap((key) => textAt(inputs, key) ?? []).join("_"),
            fqdn: inputs["name"],
        }),
        autoName: null,
        immutable: ["zoneId", "name"],
        // No reference: a zone that was not made here is one that the account has (edge:hostedZoneId).
        unique: [["zoneId", "name", "type", "setIdentifier"]],
        duplicate: "InvalidChangeBatch",
    },
    "aws:route53/healthCheck:HealthCheck": {
        id: "{uuid}",
        arn: "route53:::healthcheck/{id}",
        immutable: ["type", "measureLatency", "requestInterval", "referenceName"],
    },
    "aws:route53/queryLog:QueryLog": { id: "{uuid}", arn: "route53:::queryloggingconfig/{id}", revised: true },
    "aws:route53/zoneAssociation:ZoneAssociation": {
        id: "{zoneId}:{vpcId}",
        outputs: { owningAccount: "{account}" },
        revised: true,
    },
};
