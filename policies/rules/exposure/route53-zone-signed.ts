import { someIn } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import type { Stack } from "../../lib/stack";
import { stackRule } from "../../lib/rule";

/** By what switches signing on; a key alone counts where nothing switches it off. */
function signs(zone: Resource, stack: Stack): boolean {
    const switches = stack.referrers(zone, ["route53:HostedZoneDnsSec"], "hostedZoneId");
    return switches.length > 0
        ? someIn(switches, (dnssec) => dnssec.text("signingStatus") !== "NOT_SIGNING")
        : stack.referrers(zone, ["route53:KeySigningKey"], "hostedZoneId").length > 0;
}

export const rule = stackRule({
    name: "route53-zone-signed",
    family: "exposure",
    description: "A public zone is signed (DNSSEC).",
    severity: "low",
    covers: ["CKV2_AWS_38"],
    level: "advisory",
    remediation: "Add a KeySigningKey and a HostedZoneDnsSec for the zone.",
    types: ["route53:Zone"],
    check: (zone, stack) =>
        zone.has("vpcs") ||
        stack.referrers(zone, ["route53:ZoneAssociation"], "zoneId").length > 0 ||
        signs(zone, stack)
            ? undefined
            : "no HostedZoneDnsSec names this zone; add one with its KeySigningKey",
});
