/** Rules of load balancers, CloudFront, WAF, Shield, Cognito. */
import { textAt } from "../../server/values";
import type { Check } from "../model";
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
