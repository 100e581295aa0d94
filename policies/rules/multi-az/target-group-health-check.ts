import { mustBePresent } from "../../lib/checks";
import { protocolOf } from "../../lib/listeners";
import { resourceRule } from "../../lib/rule";
import { TARGET_GROUPS } from "../../lib/types";

export const rule = resourceRule({
    name: "target-group-health-check",
    family: "multi-az",
    description: "A target group of HTTP says which path tells health.",
    severity: "medium",
    covers: ["CKV_AWS_261"],
    level: "advisory",
    remediation: "Set healthCheck.path.",
    types: TARGET_GROUPS,
    check: (group) =>
        ["HTTP", "HTTPS"].includes(protocolOf(group) ?? "")
            ? mustBePresent("healthCheck.path", "the path of the health check")(group)
            : undefined,
});
