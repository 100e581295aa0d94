import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "load-balancer-waf-fails-closed",
    family: "exposure",
    description: "A load balancer lets nothing through when its web ACL cannot be asked.",
    severity: "medium",
    covers: ["R-EDGE-4"],
    remediation: "Leave enableWafFailOpen at false.",
    types: LOAD_BALANCERS,
    check: mustNotBeTrue("enableWafFailOpen"),
});
