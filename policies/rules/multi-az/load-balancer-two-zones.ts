import { stackRule } from "../../lib/rule";
import { isOpen, subnetsBehind, zonesOf } from "../../lib/subnets";
import { LOAD_BALANCERS } from "../../lib/types";

export const rule = stackRule({
    name: "load-balancer-two-zones",
    family: "multi-az",
    description: "A load balancer stands in at least two zones.",
    severity: "high",
    covers: ["ELB.13", "R-EDGE-1"],
    remediation: "Give subnets (or subnetMappings) of two zones.",
    types: LOAD_BALANCERS,
    check: (lb, stack) => {
        const refs = ["subnets", "subnetMappings"].flatMap((path) => subnetsBehind(lb, path, stack, "subnetId"));
        if (refs.some(isOpen)) {
            // Throws where those that are known do not lie in two zones already.
            zonesOf(refs, stack, 2);
            return undefined;
        }
        if (refs.length < 2) {
            return `${refs.length} subnet${refs.length === 1 ? "" : "s"} named; name subnets of 2 zones`;
        }
        // AWS takes one subnet a zone for a load balancer: two of which nothing is known here are two zones.
        const own = refs.filter((ref) => "resource" in ref);
        const zones = own.length > 1 ? zonesOf(own, stack).size + refs.length - own.length : refs.length;
        return zones >= 2 ? undefined : "its subnets lie in one zone; name subnets of two zones";
    },
});
