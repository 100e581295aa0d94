import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "load-balancer-deletion-protection",
    family: "exposure",
    description: "A load balancer cannot be deleted by mistake.",
    severity: "medium",
    covers: ["ELB.6", "CKV_AWS_150", "CT.ELASTICLOADBALANCING.PR.5"],
    remediation: "Set enableDeletionProtection to true.",
    types: LOAD_BALANCERS,
    check: mustBeTrue("enableDeletionProtection"),
});
