import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";
import { NETWORK_LAYER } from "../../network-surroundings";

export const cases = stackCases({
    stack: {
        it: { props: { desiredCount: 2, networkConfiguration: { subnets: ["subnet-a1", "subnet-a2"] } } },
        network: NETWORK_LAYER,
    },
    passing: {
        "a scaling target that keeps two": {
            it: { props: { desiredCount: 1 } },
            target: { type: "appautoscaling:Target", props: { resourceId: ref("it"), minCapacity: 2 } },
        },
        "a scaling target that names it": {
            it: { props: { desiredCount: 1, name: "web" } },
            target: { type: "appautoscaling:Target", props: { resourceId: "service/app/web", minCapacity: 2 } },
        },
        "another's scaling target": {
            it: { props: { name: "web" } },
            other: { type: "ecs:Service", props: { name: "api", desiredCount: 2 } },
            target: { type: "appautoscaling:Target", props: { resourceId: ref("other"), minCapacity: 2 } },
        },
        "a task a host": { it: { props: { desiredCount: ABSENT, schedulingStrategy: "DAEMON" } } },
    },
    violating: {
        "subnets absent": { it: { props: { networkConfiguration: { subnets: ABSENT, securityGroups: ["sg-1"] } } } },
        "one task": { it: { props: { desiredCount: 1 } } },
        "a scaling target of another service": {
            it: { props: { desiredCount: 1, name: "web" } },
            target: { type: "appautoscaling:Target", props: { resourceId: "service/app/other", minCapacity: 2 } },
        },
        "a scaling target that may leave one": {
            target: { type: "appautoscaling:Target", props: { resourceId: ref("it"), minCapacity: 1 } },
        },
        "one zone, before its count is known": {
            it: {
                props: { desiredCount: UNKNOWN, networkConfiguration: { subnets: ["subnet-a1", "subnet-p1"] } },
            },
        },
        "desiredCount absent": { it: { props: { desiredCount: ABSENT } } },
        "one zone": { it: { props: { networkConfiguration: { subnets: ["subnet-a1", "subnet-p1"] } } } },
    },
    unknown: {
        "whose scaling target": {
            target: { type: "appautoscaling:Target", props: { resourceId: UNKNOWN, minCapacity: 1 } },
        },
        subnets: { it: { props: { networkConfiguration: { subnets: UNKNOWN } } } },
    },
});
