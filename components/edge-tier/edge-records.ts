import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { Cdn } from "./cdn";
import type { LoadBalancer } from "./load-balancer";

/** `setIdentifier` of the first region's record of the origin. */
export const PRIMARY_RECORD_SET = "primary";

/**
 * The origin's name in the first region: answered while nothing of the name with a weight is healthy, so the failover
 * plan alone decides and never the health of the load balancer (R-DR-3, docs/decisions/0046). Alone, a record of weight
 * 0 is answered as any other.
 */
export function createOriginRecord(
    name: string,
    zoneId: pulumi.Input<string>,
    originDomainName: pulumi.Input<string>,
    loadBalancer: LoadBalancer,
    parent: pulumi.Resource,
): void {
    new aws.route53.Record(
        `${name}-origin`,
        {
            zoneId,
            name: originDomainName,
            type: "A",
            setIdentifier: PRIMARY_RECORD_SET,
            weightedRoutingPolicies: [{ weight: 0 }],
            aliases: [{ name: loadBalancer.dnsName, zoneId: loadBalancer.zoneId, evaluateTargetHealth: false }],
        },
        { parent },
    );
}

/** The domain itself: the CDN over IPv4 and IPv6, or the load balancer, which has IPv4 alone. */
export function createViewerRecords(
    name: string,
    zoneId: pulumi.Input<string>,
    domainName: string,
    target: Cdn | LoadBalancer,
    parent: pulumi.Resource,
): pulumi.Resource[] {
    // Route 53 knows no health of a distribution.
    const { types, alias } =
        target instanceof Cdn
            ? {
                  types: ["A", "AAAA"],
                  alias: { name: target.domainName, zoneId: target.hostedZoneId, evaluateTargetHealth: false },
              }
            : {
                  types: ["A"],
                  alias: { name: target.dnsName, zoneId: target.zoneId, evaluateTargetHealth: true },
              };
    return types.map(
        (type) =>
            new aws.route53.Record(
                `${name}-viewers-${type.toLowerCase()}`,
                { zoneId, name: domainName, type, aliases: [alias] },
                { parent },
            ),
    );
}
