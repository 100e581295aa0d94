/** Rules of load balancers, CloudFront, WAF, Shield, Cognito. */
import { at, textAt } from "../../server/values";
import { ACCOUNT, type Check, type Inventory } from "../model";
import { textsAt } from "../paths";
import { zonesOfSubnets } from "./services";

const GLOBAL_HOME = "us-east-1";

function regionOfArn(arn: string | undefined): string | undefined {
    return arn?.split(":")[3];
}

/** An application load balancer stands in two zones. */
export const loadBalancerZones: Check = ({ inputs, region }, cloud) => {
    if (inputs["loadBalancerType"] === "network") {
        return undefined;
    }
    const zones = zonesOfSubnets(textsAt(inputs, "subnets"), region, cloud);
    return zones !== undefined && zones.size < 2
        ? "ValidationError: At least two subnets in two different Availability Zones must be specified"
        : undefined;
};

/** Zonal shift of a network load balancer over zones asks for targets that keep their connections when they are unhealthy. */
export const zonalShiftTargets: Check = ({ inputs, region }, cloud) => {
    const arn = textAt(inputs, "loadBalancerArn") ?? "";
    const balancer = cloud.resolve("aws:lb/loadBalancer:LoadBalancer", arn, region)?.attributes ?? {};
    const shifts = balancer["enableZonalShift"] === true && balancer["enableCrossZoneLoadBalancing"] === true;
    if (balancer["loadBalancerType"] !== "network" || !shifts) {
        return undefined;
    }
    const cut = textsAt(inputs, "defaultActions[].targetGroupArn").find((target) => {
        const group = cloud.resolve("aws:lb/targetGroup:TargetGroup", target, region)?.attributes;
        return group !== undefined && at(group, "targetHealthStates.0.enableUnhealthyConnectionTermination") !== false;
    });
    return cut === undefined
        ? undefined
        : `InvalidConfigurationRequest: ${cut} terminates connections to unhealthy targets (targetHealthStates), which zonal shift with cross-zone load balancing does not allow.`;
};

/** An application load balancer writes a test file into each of its log buckets before it takes the setting. */
export const loadBalancerLogBuckets: Check = ({ inputs, region }, cloud) => {
    const kinds = inputs["loadBalancerType"] === "network" ? [] : ["accessLogs", "connectionLogs", "healthCheckLogs"];
    for (const kind of kinds.filter((k) => at(inputs, `${k}.enabled`) === true)) {
        const bucket = textAt(inputs, `${kind}.bucket`) ?? "";
        const folder = [bucket, textAt(inputs, `${kind}.prefix`) ?? "", "AWSLogs", ACCOUNT, "test"].filter(Boolean);
        const known = cloud.resolve("aws:s3/bucket:Bucket", bucket, region) !== undefined;
        if (known && !admitsDelivery(bucket, `arn:aws:s3:::${folder.join("/")}`, cloud)) {
            return `InvalidConfigurationRequest: Access Denied for bucket: ${bucket}. Please check S3bucket permission (its policy has to stand first and to let logdelivery.elasticloadbalancing.amazonaws.com write below ${folder.slice(1, -1).join("/")}, without a condition).`;
        }
    }
    return undefined;
};

interface BucketStatement {
    readonly Effect: string;
    readonly Principal: { readonly Service?: string };
    readonly Resource: string | string[];
    readonly Condition?: object;
}

function admitsDelivery(bucket: string, object: string, cloud: Inventory): boolean {
    const covers = (pattern: string): boolean =>
        new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`).test(object);
    return [...cloud.ofType("aws:s3/bucketPolicy:BucketPolicy")]
        .filter(({ attributes }) => attributes["bucket"] === bucket)
        .flatMap(
            ({ attributes }) =>
                (JSON.parse(textAt(attributes, "policy")!) as { Statement: BucketStatement[] }).Statement,
        )
        .some(
            (s) =>
                s.Effect === "Allow" &&
                s.Principal.Service === "logdelivery.elasticloadbalancing.amazonaws.com" &&
                s.Condition === undefined &&
                [s.Resource].flat().some(covers),
        );
}

/** What CloudFront uses of WAF and ACM has to be in us-east-1. */
export const cloudFrontRegion: Check = ({ inputs }) => {
    const certificate = textAt(inputs, "viewerCertificate.acmCertificateArn");
    if (certificate !== undefined && regionOfArn(certificate) !== GLOBAL_HOME) {
        return `InvalidViewerCertificate: The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain (${certificate}).`;
    }
    const acl = textAt(inputs, "webAclId");
    return acl?.startsWith("arn:aws:wafv2:") === true && !acl.startsWith(`arn:aws:wafv2:${GLOBAL_HOME}:`)
        ? `InvalidWebACLId: Web ACL is not accessible by the requester: ${acl} (it has to be of scope CLOUDFRONT in us-east-1).`
        : undefined;
};

/** An alternate domain name belongs to one distribution in the world. */
export const aliasesFree: Check = ({ inputs, id, type }, cloud) => {
    const aliases = new Set(textsAt(inputs, "aliases"));
    for (const other of cloud.everywhere(type)) {
        const taken = other.id === id ? undefined : textsAt(other.attributes, "aliases").find((a) => aliases.has(a));
        if (taken !== undefined) {
            return `CNAMEAlreadyExists: One or more of the CNAMEs you provided are already associated with a different resource (${taken}: ${other.id}).`;
        }
    }
    return undefined;
};

export const wafScopeRegion: Check = ({ inputs, region }) =>
    inputs["scope"] === "CLOUDFRONT" && region !== GLOBAL_HOME
        ? `WAFInvalidParameterException: The scope is not valid., field: SCOPE_VALUE, parameter: CLOUDFRONT (only in us-east-1; this is ${region})`
        : undefined;

/** WAF logs only to destinations whose name begins so. */
export const logDestinationName: Check = ({ inputs }) => {
    const wrong = textsAt(inputs, "logDestinationConfigs").find((arn) => !arn.includes("aws-waf-logs-"));
    return wrong === undefined
        ? undefined
        : `WAFInvalidParameterException: The ARN isn't valid. A valid ARN begins with arn: and its resource's name with aws-waf-logs- (${wrong})`;
};

export const shieldSubscribed: Check = (_, cloud) =>
    [...cloud.ofType("aws:shield/subscription:Subscription")].length > 0
        ? undefined
        : "ResourceNotFoundException: The subscription does not exist; shield.Subscription has to come first (it costs 3,000 USD a month).";

export const customDomainRegion: Check = ({ inputs }) => {
    const certificate = textAt(inputs, "certificateArn");
    return certificate !== undefined && regionOfArn(certificate) !== GLOBAL_HOME
        ? `InvalidParameterException: The certificate of a custom domain has to be in us-east-1 (${certificate}).`
        : undefined;
};
