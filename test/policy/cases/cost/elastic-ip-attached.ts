import { stackCases } from "../../cases";

import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: { it: { props: {} }, nat: { type: "ec2:NatGateway", props: { allocationId: ref("it") } } },
    passing: {
        "a NAT gateway, by its allocation id alone": {
            it: { props: { allocationId: "eipalloc-1" } },
            nat: { props: { allocationId: "eipalloc-1" } },
        },
        "a NAT gateway of a whole region": {
            nat: {
                props: {
                    allocationId: ABSENT,
                    availabilityZoneAddresses: [{ availabilityZone: "eu-west-1a", allocationIds: [ref("it")] }],
                },
            },
        },
        "an instance": { nat: ABSENT, it: { props: { instance: "i-1" } } },
        "an interface that is created now": { nat: ABSENT, it: { props: { networkInterface: UNKNOWN } } },
        "an association": {
            nat: ABSENT,
            association: { type: "ec2:EipAssociation", props: { allocationId: ref("it"), instanceId: "i-1" } },
        },
        "an association by the address": {
            nat: ABSENT,
            association: { type: "ec2:EipAssociation", props: { publicIp: ref("it", "publicIp"), instanceId: "i-1" } },
        },
        "a warehouse": {
            nat: ABSENT,
            warehouse: { type: "redshift:Cluster", props: { elasticIp: ref("it", "publicIp") } },
        },
        "a network load balancer": {
            nat: ABSENT,
            lb: { type: "lb:LoadBalancer", props: { subnetMappings: [{ allocationId: ref("it") }] } },
        },
        "a network load balancer, by its id": {
            nat: ABSENT,
            lb: { type: "lb:LoadBalancer", props: { subnetMappings: [{ allocationId: "it-id" }] } },
        },
    },
    violating: {
        "nothing uses it": { nat: ABSENT },
        "allocationId absent, as of a private NAT gateway": { nat: { props: { allocationId: ABSENT } } },
    },
    unknown: { "which address": { nat: { props: { allocationId: UNKNOWN } } } },
});
