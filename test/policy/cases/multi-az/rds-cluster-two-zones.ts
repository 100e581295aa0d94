import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { clusterIdentifier: "main" } },
        a: { type: "rds:ClusterInstance", props: { clusterIdentifier: ref("it"), availabilityZone: "us-east-1a" } },
        b: { type: "rds:ClusterInstance", props: { clusterIdentifier: ref("it"), availabilityZone: "us-east-1b" } },
    },
    passing: {
        "a Multi-AZ cluster": { it: { props: { dbClusterInstanceClass: "db.m6gd.large" } }, a: ABSENT, b: ABSENT },
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
