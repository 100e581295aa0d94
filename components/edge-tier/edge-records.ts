import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { Cdn } from "./cdn";
import type { LoadBalancer } from "./load-balancer";

/**
 * The origin's name in the first region. With weight 0 it is answered only while no weighted record of the name is
 * healthy, so the failover plan alone decides and never the load balancer's health (R-DR-3, docs/decisions/0046). As
 * the only record it is answered like any other. The plan makes the records that it switches.
 */
export function createOriginRecord(
    name: string,
    zoneId: pulumi.Input<string>,
    originDomainName: pulumi.Input<string>,
    loadBalancer: LoadBalancer,
    opts: ChildOptions,
): aws.route53.Record {
    return new aws.route53.Record(
        `${name}-origin`,
        {
            zoneId,
            name: originDomainName,
            type: "A",
            setIdentifier: "primary",
            weightedRoutingPolicies: [{ weight: 0 }],
            aliases: [{ name: loadBalancer.dnsName, zoneId: loadBalancer.zoneId, evaluateTargetHealth: false }],
        },
        opts,
    );
}

/** What the viewers' records point to: the CDN, or a name of the same zone. */
type ViewerTarget = Cdn | { readonly recordName: string; readonly record: pulumi.Resource };

/**
 * A name of viewers: the CDN over IPv4 and IPv6, or the origin's name, which has IPv4 alone and which a failover moves
 * (an alias of the load balancer itself would stay in the lost region).
 */
export function createViewerRecords(
    name: string,
    zoneId: pulumi.Input<string>,
    domainName: string,
    target: ViewerTarget,
    opts: ChildOptions,
): pulumi.Resource[] {
    const { types, alias, dependsOn } =
        target instanceof Cdn
            ? {
                  types: ["A", "AAAA"],
                  alias: { name: target.domainName, zoneId: target.hostedZoneId },
                  dependsOn: [],
              }
            : { types: ["A"], alias: { name: target.recordName, zoneId }, dependsOn: [target.record] };
    return types.map(
        (type) =>
            new aws.route53.Record(
                `${name}-${type.toLowerCase()}`,
                {
                    zoneId,
                    name: domainName,
                    type,
                    // Route 53 cannot check a distribution, and the origin's records have their own checks.
                    aliases: [{ ...alias, evaluateTargetHealth: false }],
                },
                { ...opts, dependsOn },
            ),
    );
}
