/** Cases of "a cluster has instances in two zones", by the type of its instances. */
import { type StackCases, stackCases } from "./cases";
import { ABSENT, ref, UNKNOWN } from "./harness";

export const clusterZoneCases = (instance: string, more: StackCases["passing"] = {}): StackCases =>
    stackCases({
        stack: {
            it: { props: { clusterIdentifier: "main" } },
            a: { type: instance, props: { clusterIdentifier: ref("it"), availabilityZone: "us-east-1a" } },
            b: { type: instance, props: { clusterIdentifier: ref("it"), availabilityZone: "us-east-1b" } },
        },
        passing: {
            ...more,
            "instances without a named zone": {
                a: { props: { availabilityZone: ABSENT } },
                b: { props: { availabilityZone: ABSENT } },
            },
            "zones alone": { it: { props: { availabilityZones: ["us-east-1a", "us-east-1b"] } }, a: ABSENT, b: ABSENT },
        },
        violating: {
            "one instance": { b: ABSENT },
            "an instance of no cluster, which the provider refuses": { b: { props: { clusterIdentifier: ABSENT } } },
            "two in one zone": { b: { props: { availabilityZone: "us-east-1a" } } },
            "neither instances nor zones": { a: ABSENT, b: ABSENT },
            "one zone": { it: { props: { availabilityZones: ["us-east-1a"] } }, a: ABSENT, b: ABSENT },
            "the same zone twice": {
                it: { props: { availabilityZones: ["us-east-1a", "us-east-1a"] } },
                a: ABSENT,
                b: ABSENT,
            },
        },
        unknown: {
            "a zone": { b: { props: { availabilityZone: UNKNOWN } } },
            "whose the second instance is": { b: { props: { clusterIdentifier: UNKNOWN } } },
        },
    });
