import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { cidrBlock: "10.0.0.0/16" } },
        group: { type: "ec2:DefaultSecurityGroup", props: { vpcId: ref("it"), ingress: [], egress: [] } },
    },
    passing: { "rules absent": { group: { props: { ingress: ABSENT, egress: ABSENT } } } },
    violating: {
        "the group absent": { group: ABSENT },
        "another network's group": { group: { props: { vpcId: "vpc-other" } } },
        ingress: { group: { props: { ingress: [{ protocol: "-1", self: true, fromPort: 0, toPort: 0 }] } } },
        egress: { group: { props: { egress: [{ protocol: "-1", cidrBlocks: ["0.0.0.0/0"] }] } } },
        "a rule of its own": {
            rule: { type: "vpc:SecurityGroupIngressRule", props: { securityGroupId: ref("group") } },
        },
    },
    unknown: {
        "which network": { group: { props: { vpcId: UNKNOWN } } },
        ingress: { group: { props: { ingress: UNKNOWN } } },
    },
});
