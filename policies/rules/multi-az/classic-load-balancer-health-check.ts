import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { CLASSIC_LOAD_BALANCERS } from "../../lib/types";

/** Without one, an instance is well whose port is open. */
export const rule = resourceRule({
    name: "classic-load-balancer-health-check",
    family: "multi-az",
    description: "A classic load balancer says how the health of its instances is told.",
    severity: "medium",
    covers: ["R-EDGE-1"],
    level: "advisory",
    remediation: "Set healthCheck, with the path of a request in target (HTTPS:8443/health).",
    types: CLASSIC_LOAD_BALANCERS,
    check: mustBePresent("healthCheck.target", "what is asked for health, for instance HTTPS:8443/health"),
});
