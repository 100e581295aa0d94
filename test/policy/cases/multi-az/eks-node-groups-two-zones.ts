import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";
import { NETWORK_LAYER } from "../../network-surroundings";

export const cases = stackCases({
    stack: {
        it: { props: { name: "tools" } },
        group: { type: "eks:NodeGroup", props: { clusterName: ref("it", "name"), subnetIds: ["subnet-a1"] } },
        second: { type: "eks:NodeGroup", props: { clusterName: ref("it", "name"), subnetIds: ["subnet-a2"] } },
        network: NETWORK_LAYER,
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
