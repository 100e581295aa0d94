import { VPCS } from "../../../../policies/lib/types";
import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const MEMBERS = [{ protocol: "-1", self: true, fromPort: 0, toPort: 0 }];
const BY_NETWORK = ref("it", "defaultSecurityGroupId");
const EVERYWHERE = [{ protocol: "-1", cidrBlocks: ["0.0.0.0/0"] }];

export const cases = [
    stackCases({
        types: VPCS,
        stack: {
            it: { props: { cidrBlock: "10.0.0.0/16" } },
            group: { type: "ec2:DefaultSecurityGroup", props: { vpcId: ref("it"), ingress: [], egress: [] } },
        },
        passing: {
            "rules absent": { group: { props: { ingress: ABSENT, egress: ABSENT } } },
            "a rule of a group that is made for the network": {
                own: { type: "ec2:SecurityGroup", props: { vpcId: ref("it") } },
                rule: { type: "ec2:SecurityGroupRule", props: { securityGroupId: ref("own"), type: "ingress" } },
            },
            "a rule of a group that is looked up in the network": {
                it: { props: { defaultSecurityGroupId: "sg-default" } },
                rule: { type: "ec2:SecurityGroupRule", props: { securityGroupId: "sg-other", type: "ingress" } },
            },
        },
        violating: {
            "the group absent": { group: ABSENT },
            "another network's group": { group: { props: { vpcId: "vpc-other" } } },
            ingress: { group: { props: { ingress: MEMBERS } } },
            egress: { group: { props: { egress: EVERYWHERE } } },
            "a rule of its own": {
                rule: { type: "vpc:SecurityGroupIngressRule", props: { securityGroupId: ref("group") } },
            },
            "a rule by the network's name for it": {
                rule: { type: "ec2:SecurityGroupRule", props: { securityGroupId: BY_NETWORK, type: "ingress" } },
            },
            "the same, as Terraform writes it": {
                rule: {
                    type: "ec2:SecurityGroupRule",
                    props: { securityGroupId: "aws_vpc.it.default_security_group_id", type: "ingress" },
                },
            },
            "the same, known": {
                it: { props: { defaultSecurityGroupId: "sg-default" } },
                rule: { type: "ec2:SecurityGroupRule", props: { securityGroupId: BY_NETWORK, type: "ingress" } },
            },
        },
        unknown: {
            "which network": { group: { props: { vpcId: UNKNOWN } } },
            ingress: { group: { props: { ingress: UNKNOWN } } },
        },
    }),
    stackCases({
        types: ["ec2:DefaultSecurityGroup"],
        stack: { it: { props: { vpcId: "vpc-of-another-stack", ingress: [], egress: [] } } },
        passing: { "rules absent": { it: { props: { ingress: ABSENT, egress: ABSENT } } } },
        violating: {
            ingress: { it: { props: { ingress: MEMBERS } } },
            egress: { it: { props: { egress: EVERYWHERE } } },
            "of the network that AWS made": { it: { props: { vpcId: ABSENT, ingress: MEMBERS } } },
            "a rule of its own": {
                rule: { type: "ec2:SecurityGroupRule", props: { securityGroupId: ref("it"), type: "ingress" } },
            },
        },
        unknown: {
            ingress: { it: { props: { ingress: UNKNOWN } } },
            egress: { it: { props: { egress: UNKNOWN } } },
            "which network, with rules": {
                it: { props: { vpcId: UNKNOWN, ingress: MEMBERS } },
                network: { type: "ec2:Vpc", props: { cidrBlock: "10.0.0.0/16" } },
                other: { type: "ec2:DefaultSecurityGroup", props: { vpcId: ref("network") } },
            },
        },
    }),
];
