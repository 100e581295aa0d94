import { isGiven, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "network-firewall-subnets-kept",
    family: "backup",
    description:
        "The subnets of a network firewall, or its zones behind a transit gateway, cannot be changed by one call.",
    severity: "medium",
    covers: ["NetworkFirewall.10"],
    remediation: "Set subnetChangeProtection (availabilityZoneChangeProtection behind a transit gateway) to true.",
    types: ["networkfirewall:Firewall"],
    // Behind a transit gateway AWS chooses the subnets; the zones are what can be changed.
    check: (firewall) =>
        mustBeTrue(
            isGiven(firewall, "transitGatewayId") ? "availabilityZoneChangeProtection" : "subnetChangeProtection",
        )(firewall),
});
