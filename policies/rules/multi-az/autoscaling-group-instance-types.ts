import { resourceRule } from "../../lib/rule";

const OVERRIDES = "mixedInstancesPolicy.launchTemplate.overrides";

export const rule = resourceRule({
    name: "autoscaling-group-instance-types",
    family: "multi-az",
    description: "An Auto Scaling group has more than one instance type to choose from when a zone runs short of one.",
    severity: "low",
    covers: ["AutoScaling.6", "CT.AUTOSCALING.PR.6"],
    level: "advisory",
    remediation: "Set mixedInstancesPolicy.launchTemplate.overrides to two instance types or more.",
    types: ["autoscaling:Group"],
    check: (group) => {
        const overrides = group.views(OVERRIDES);
        const types = new Set(overrides.flatMap((override) => override.texts("instanceType")));
        return types.size > 1 || overrides.some((override) => override.has("instanceRequirements"))
            ? undefined
            : `${OVERRIDES} has ${types.size} instance types; name two or more`;
    },
});
