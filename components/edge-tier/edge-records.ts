import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { Cdn } from "./cdn";
import type { LoadBalancer } from "./load-balancer";

/** A failover record from the start: the second region adds its own as SECONDARY, and this one stays (R-DR-3). */
export function createOriginRecord(
    name: string,
    zoneId: pulumi.Input<string>,
    originDomainName: pulumi.Input<string>,
    loadBalancer: LoadBalancer,
    parent: pulumi.Resource,
    role: "PRIMARY" | "SECONDARY" = "PRIMARY",
): void {
    new aws.route53.Record(
        `${name}-origin`,
        {
            zoneId,
            name: originDomainName,
            type: "A",
            setIdentifier: role.toLowerCase(),
            failoverRoutingPolicies: [{ type: role }],
            aliases: [{ name: loadBalancer.dnsName, zoneId: loadBalancer.zoneId, evaluateTargetHealth: true }],
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
