import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "tools" } },
        group: { type: "eks:NodeGroup", props: { clusterName: ref("it", "name"), subnetIds: ["subnet-a1"] } },
        second: { type: "eks:NodeGroup", props: { clusterName: ref("it", "name"), subnetIds: ["subnet-a2"] } },
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
    passing: { "no node group here": { group: ABSENT, second: ABSENT } },
    violating: {
        "one zone": { second: ABSENT },
        "a group of no cluster, which the provider refuses": { second: { props: { clusterName: ABSENT } } },
        "one zone twice": { second: { props: { subnetIds: ["subnet-a1"] } } },
    },
    unknown: {
        subnets: { second: { props: { subnetIds: UNKNOWN } } },
        "whose the second group is": { second: { props: { clusterName: UNKNOWN } } },
    },
});
