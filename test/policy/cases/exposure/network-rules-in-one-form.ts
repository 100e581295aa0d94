import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const opening = { protocol: "tcp", fromPort: 443, toPort: 443 };

const groups = stackCases({
    types: ["ec2:SecurityGroup"],
    stack: {
        it: { props: { vpcId: "vpc-1", egress: [opening] }, inputs: ["vpcId", "egress"] },
        web: { type: "vpc:SecurityGroupIngressRule", props: { securityGroupId: ref("it"), ipProtocol: "tcp" } },
        old: { type: "ec2:SecurityGroupRule", props: { securityGroupId: ref("it"), type: "ingress" } },
        other: { type: "vpc:SecurityGroupEgressRule", props: { securityGroupId: "sg-1", ipProtocol: "tcp" } },
    },
    passing: {
        "all inline": {
            it: { props: { ingress: [opening] }, inputs: ["ingress", "egress"] },
            web: ABSENT,
            old: ABSENT,
        },
        "all beside it, of which the provider tells in it": {
            it: { props: { ingress: [opening] } },
        },
        "egress absent": { it: { props: { egress: ABSENT }, inputs: ["vpcId"] } },
        "a group that is only read": { it: { props: { ingress: [opening] }, inputs: [] } },
        "securityGroupId absent": { other: { props: { securityGroupId: ABSENT } } },
    },
    violating: {
        "inbound rules inline and beside it": {
            it: { props: { ingress: [opening] }, inputs: ["ingress"] },
        },
        "inbound rules inline, and some in the old form": {
            it: { props: { ingress: [opening] }, inputs: ["ingress"] },
            web: ABSENT,
        },
        "an empty list, which takes all away": { it: { props: { ingress: [] }, inputs: ["ingress"] } },
        "outbound rules inline and beside it": { other: { props: { securityGroupId: ref("it") } } },
        "outbound rules inline, and some in the old form": { old: { props: { type: "egress" } } },
    },
    unknown: {
        "which group a rule is of": { other: { props: { securityGroupId: UNKNOWN } } },
        "the direction of a rule": { old: { props: { type: UNKNOWN } } },
    },
});

const defaultGroup = stackCases({
    types: ["ec2:DefaultSecurityGroup"],
    stack: {
        it: { props: { vpcId: "vpc-1" } },
        web: { type: "vpc:SecurityGroupIngressRule", props: { securityGroupId: "sg-1" } },
    },
    passing: { "securityGroupId absent": { web: { props: { securityGroupId: ABSENT } } } },
    violating: { "a rule beside it": { web: { props: { securityGroupId: ref("it") } } } },
    unknown: { "which group a rule is of": { web: { props: { securityGroupId: UNKNOWN } } } },
});

const acls = stackCases({
    types: ["ec2:NetworkAcl"],
    stack: {
        it: { props: { vpcId: "vpc-1", ingress: [opening] }, inputs: ["vpcId", "ingress"] },
        out: { type: "ec2:NetworkAclRule", props: { networkAclId: ref("it"), egress: true } },
    },
    passing: {
        "ingress absent": { it: { props: { ingress: ABSENT }, inputs: ["vpcId"] }, out: { props: { egress: false } } },
    },
    violating: {
        "inbound entries inline and beside it": { out: { props: { egress: false } } },
        "egress absent, which is inbound": { out: { props: { egress: ABSENT } } },
        "outbound entries inline and beside it": { it: { props: { egress: [opening] }, inputs: ["egress"] } },
    },
    unknown: { "the direction of an entry": { out: { props: { egress: UNKNOWN } } } },
});

const defaultAcl = stackCases({
    types: ["ec2:DefaultNetworkAcl"],
    stack: {
        it: { props: { defaultNetworkAclId: "acl-1" } },
        out: { type: "ec2:NetworkAclRule", props: { networkAclId: "acl-2", egress: true } },
    },
    passing: { "networkAclId absent": { out: { props: { networkAclId: ABSENT } } } },
    violating: { "an entry beside it": { out: { props: { networkAclId: ref("it") } } } },
    unknown: { "which ACL an entry is of": { out: { props: { networkAclId: UNKNOWN } } } },
});

const tables = stackCases({
    types: ["ec2:RouteTable", "ec2:DefaultRouteTable"],
    stack: {
        it: { props: { vpcId: "vpc-1" }, inputs: ["vpcId"] },
        route: { type: "ec2:Route", props: { routeTableId: ref("it"), natGatewayId: "nat-1" } },
    },
    passing: {
        "routeTableId absent": { route: { props: { routeTableId: ABSENT } } },
    },
    violating: {
        "routes inline and beside it": { it: { props: { routes: [{ natGatewayId: "nat-2" }] }, inputs: ["routes"] } },
    },
    unknown: {
        "which table a route is of": { it: { inputs: ["routes"] }, route: { props: { routeTableId: UNKNOWN } } },
    },
});

export const cases = [groups, defaultGroup, acls, defaultAcl, tables];
