import { mustSpanZones } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

/** Behind a transit gateway a firewall names zones, else subnets. */
const ZONES = "availabilityZoneMappings";

export const rule = stackRule({
    name: "network-firewall-two-zones",
    family: "multi-az",
    description: "A network firewall stands in two zones.",
    severity: "medium",
    covers: ["NetworkFirewall.1", "CT.NETWORK-FIREWALL.PR.5"],
    remediation: "Give subnetMappings subnets of two zones, or availabilityZoneMappings two zones.",
    types: ["networkfirewall:Firewall"],
    check: (firewall, stack) => {
        if (!firewall.has(ZONES)) {
            return mustSpanZones(["subnetMappings"], 2, "subnetId")(firewall, stack);
        }
        const zones = new Set(firewall.views(ZONES).map((zone) => zone.text("availabilityZoneId")));
        return zones.size >= 2 ? undefined : `${firewall.show(ZONES)}; name two zones`;
    },
});
