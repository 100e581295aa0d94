import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { autoScalingGroupProvider: { autoScalingGroupArn: "arn", managedTerminationProtection: "ENABLED" } },
    passing: {
        "instances of ECS's own": {
            autoScalingGroupProvider: ABSENT,
            managedInstancesProvider: { infrastructureRoleArn: "arn" },
        },
    },
    violating: {
        off: { autoScalingGroupProvider: { managedTerminationProtection: "DISABLED" } },
        absent: { autoScalingGroupProvider: { managedTerminationProtection: ABSENT } },
    },
    unknown: { switch: { autoScalingGroupProvider: { managedTerminationProtection: UNKNOWN } } },
});
