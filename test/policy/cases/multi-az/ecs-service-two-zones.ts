import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { desiredCount: 2, networkConfiguration: { subnets: ["subnet-a1", "subnet-a2"] } } },
        network: {
            type: "integers:contract:Upstream",
            props: {
                layer: "network",
                availabilityZones: ["us-east-1a", "us-east-1b"],
                publicSubnetIds: ["subnet-p1", "subnet-p2"],
                appSubnetIds: ["subnet-a1", "subnet-a2"],
                databaseSubnetIds: ["subnet-d1", "subnet-d2"],
            },
        },
    },
    passing: {
        "a scaling target that keeps two": {
            it: { props: { desiredCount: 1 } },
            target: { type: "appautoscaling:Target", props: { resourceId: ref("it"), minCapacity: 2 } },
        },
        "a task a host": { it: { props: { desiredCount: ABSENT, schedulingStrategy: "DAEMON" } } },
    },
    violating: {
        "subnets absent": { it: { props: { networkConfiguration: { subnets: ABSENT, securityGroups: ["sg-1"] } } } },
        "one task": { it: { props: { desiredCount: 1 } } },
        "desiredCount absent": { it: { props: { desiredCount: ABSENT } } },
        "one zone": { it: { props: { networkConfiguration: { subnets: ["subnet-a1", "subnet-p1"] } } } },
    },
    unknown: { subnets: { it: { props: { networkConfiguration: { subnets: UNKNOWN } } } } },
});
