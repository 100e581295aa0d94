import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "network-firewall-subnets-kept",
    family: "backup",
    description: "The subnets of a network firewall cannot be changed by one call.",
    severity: "medium",
    covers: ["NetworkFirewall.10"],
    remediation: "Set subnetChangeProtection to true.",
    types: ["networkfirewall:Firewall"],
    check: mustBeTrue("subnetChangeProtection"),
});
