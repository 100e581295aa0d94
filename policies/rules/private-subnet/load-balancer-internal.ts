import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "load-balancer-internal",
    family: "private-subnet",
    description:
        "A load balancer is internal; one that faces the internet is listed in exemptions.json with its reason.",
    severity: "high",
    covers: ["AVD-AWS-0053"],
    remediation: "Set internal to true, or list the load balancer as an exemption.",
    types: LOAD_BALANCERS,
    check: (lb) => (lb.text("loadBalancerType") === "gateway" ? undefined : mustBeTrue("internal")(lb)),
});
