import { stackCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { ecsTarget: { networkConfiguration: { assignPublicIp: false, subnets: ["subnet-a1"] } } } },
        network: {
            type: "integers:contract:Upstream",
            props: {
                layer: "network",
                availabilityZones: ["us-east-1a"],
                publicSubnetIds: ["subnet-p1"],
                appSubnetIds: ["subnet-a1"],
                databaseSubnetIds: ["subnet-d1"],
            },
        },
    },
    passing: { "another target": { it: { props: { ecsTarget: ABSENT } } } },
    violating: {
        "a public address": { it: { props: { ecsTarget: { networkConfiguration: { assignPublicIp: true } } } } },
        "a public subnet": { it: { props: { ecsTarget: { networkConfiguration: { subnets: ["subnet-p1"] } } } } },
    },
    unknown: { "the subnets": { it: { props: { ecsTarget: { networkConfiguration: { subnets: UNKNOWN } } } } } },
});
