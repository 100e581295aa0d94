import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "capacity-provider-keeps-busy-instances",
    family: "multi-az",
    description: "A capacity provider of ECS keeps instances with tasks when its group scales in.",
    severity: "medium",
    // Draining moves the tasks first just as well, and a protected instance never reaches its greatest age (components/app-cluster).
    level: "advisory",
    covers: ["ECS.19"],
    remediation: "Set managedTerminationProtection to ENABLED.",
    types: ["ecs:CapacityProvider"],
    check: (provider) =>
        provider.has("autoScalingGroupProvider")
            ? mustBeOneOf("autoScalingGroupProvider.managedTerminationProtection", ["ENABLED"])(provider)
            : undefined,
});
