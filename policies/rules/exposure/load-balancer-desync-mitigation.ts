import { resourceRule } from "../../lib/rule";
import { CLASSIC_LOAD_BALANCERS, LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "load-balancer-desync-mitigation",
    family: "exposure",
    description: "An application load balancer mitigates request smuggling: defensive or strictest.",
    severity: "medium",
    covers: ["ELB.12", "ELB.14", "CKV_AWS_328", "CT.ELASTICLOADBALANCING.PR.3"],
    remediation: "Set desyncMitigationMode to strictest, or leave it at defensive.",
    types: [...LOAD_BALANCERS, ...CLASSIC_LOAD_BALANCERS],
    // Network and gateway load balancers speak no HTTP.
    check: (lb) =>
        (lb.text("loadBalancerType") ?? "application") === "application" &&
        lb.text("desyncMitigationMode") === "monitor"
            ? `${lb.show("desyncMitigationMode")}; set it to strictest`
            : undefined,
});
