import { both } from "../../lib/find";
import { protocolOf } from "../../lib/listeners";
import { resourceRule } from "../../lib/rule";
import { TARGET_GROUPS } from "../../lib/types";

const PROTOCOL = "healthCheck.protocol";

export const rule = resourceRule({
    name: "target-group-encrypted-health-check",
    family: "transit",
    description: "A load balancer asks its targets for their health by HTTPS.",
    severity: "medium",
    covers: ["ELB.21"],
    level: "advisory",
    remediation: "Set healthCheck.protocol to HTTPS, which the targets must speak.",
    types: TARGET_GROUPS,
    // A function is called, and a gateway load balancer is none that ELB.21 looks at.
    check: (group) =>
        both(
            () => group.lower(PROTOCOL) !== "https",
            () => group.lower("targetType") !== "lambda" && protocolOf(group) !== "GENEVE",
        )
            ? `${group.show(PROTOCOL)}; set it to HTTPS`
            : undefined,
});
