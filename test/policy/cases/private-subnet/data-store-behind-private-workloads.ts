import { stackCases } from "../../cases";
import { ABSENT, type Given, ref, UNKNOWN } from "../../harness";

const stack = (groups: object): Record<string, Given> => ({
    it: { props: { ...groups } },
    store: {
        type: "ec2:SecurityGroup",
        props: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["10.0.10.0/24"] }] },
    },
    web: {
        type: "ec2:SecurityGroup",
        props: { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
    },
    subnet: { type: "ec2:Subnet", props: { cidrBlock: "10.0.1.0/24", mapPublicIpOnLaunch: false } },
    server: {
        type: "ec2:Instance",
        props: { associatePublicIpAddress: true, subnetId: ref("subnet"), vpcSecurityGroupIds: [ref("web")] },
    },
});
const letsWeb = { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, securityGroups: [ref("web")] }] };
const letsBlock = (block: unknown) => ({
    ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: [block] }],
});
const beside = (type: string, source: object): Given => ({
    type,
    props: { securityGroupId: ref("store"), fromPort: 5432, toPort: 5432, ...source },
});

/** A group that takes connections from everywhere and that the store lets in; the server is of another. */
const front: Record<string, Given> = {
    front: {
        type: "ec2:SecurityGroup",
        props: { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
    },
    store: {
        props: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, securityGroups: [ref("front")] }] },
    },
};

const form = (types: readonly string[], groups: (group: unknown) => object) =>
    stackCases({
        types,
        stack: stack(groups(ref("store"))),
        passing: {
            "a server without a public address": {
                store: { props: letsWeb },
                server: { props: { associatePublicIpAddress: false } },
            },
            "the address left to the subnet, which gives none": {
                store: { props: letsWeb },
                server: { props: { associatePublicIpAddress: ABSENT } },
                subnet: { props: { mapPublicIpOnLaunch: ABSENT } },
            },
            "a server that takes connections from one network": {
                store: { props: letsWeb },
                web: {
                    props: {
                        ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["198.51.100.0/24"] }],
                    },
                },
            },
            "a server that lets nobody in": { store: { props: letsWeb }, web: { props: { ingress: ABSENT } } },
            "an internal load balancer": {
                store: { props: letsWeb },
                server: ABSENT,
                lb: { type: "lb:LoadBalancer", props: { internal: true, securityGroups: [ref("web")] } },
            },
            "no security groups of this stack": { it: { props: groups("sg-other") }, store: { props: letsWeb } },
            "a rule of a group that is not known, which lets in a private network": {
                known: beside("vpc:SecurityGroupIngressRule", { cidrIpv4: "10.0.10.0/24" }),
                open: beside("vpc:SecurityGroupIngressRule", { securityGroupId: UNKNOWN, cidrIpv4: "10.0.11.0/24" }),
            },
            "a server whose groups are not known, and that has no address": {
                ...front,
                second: {
                    type: "ec2:Instance",
                    props: { associatePublicIpAddress: false, vpcSecurityGroupIds: UNKNOWN },
                },
            },
            "a group that lets itself in, and the server has not": {
                store: { props: { ingress: [{ protocol: "-1", self: true }] } },
            },
            "a group that both have, and lets in a private network": {
                server: { props: { vpcSecurityGroupIds: [ref("web"), ref("store")] } },
            },
            "a store that lets nobody in": { store: { props: { ingress: ABSENT } } },
        },
        violating: {
            "by the server's security group": { store: { props: letsWeb } },
            "by a rule beside the group": {
                rule: beside("vpc:SecurityGroupIngressRule", { referencedSecurityGroupId: ref("web") }),
            },
            "by a rule of the older form": {
                rule: beside("ec2:SecurityGroupRule", { type: "ingress", sourceSecurityGroupId: ref("web") }),
            },
            "by a group, beside blocks that are not known": {
                store: {
                    props: {
                        ingress: [
                            {
                                protocol: "tcp",
                                fromPort: 5432,
                                toPort: 5432,
                                cidrBlocks: UNKNOWN,
                                securityGroups: [ref("web")],
                            },
                        ],
                    },
                },
            },
            "by the block of the server's subnet": { store: { props: letsBlock("10.0.0.0/16") } },
            "by a part of that block": { store: { props: letsBlock("10.0.1.16/28") } },
            "from everywhere": { store: { props: letsBlock("0.0.0.0/0") } },
            "by a group that both have": {
                store: { props: { ingress: [{ protocol: "-1", self: true }] } },
                server: { props: { vpcSecurityGroupIds: [ref("web"), ref("store")] } },
            },
            "by a group that both have, in a rule of the older form": {
                rule: beside("ec2:SecurityGroupRule", { type: "ingress", protocol: "-1", self: true }),
                server: { props: { vpcSecurityGroupIds: [ref("web"), ref("store")] } },
            },
            "a server whose subnet gives the address": {
                store: { props: letsWeb },
                server: { props: { associatePublicIpAddress: ABSENT } },
                subnet: { props: { mapPublicIpOnLaunch: true } },
            },
            "a server with an elastic address": {
                store: { props: letsWeb },
                server: { props: { associatePublicIpAddress: ABSENT } },
                address: { type: "ec2:Eip", props: { instance: ref("server") } },
            },
            "a server to which an elastic address is given": {
                store: { props: letsWeb },
                server: { props: { associatePublicIpAddress: ABSENT } },
                address: { type: "ec2:EipAssociation", props: { instanceId: ref("server") } },
            },
            "a server of the spot market": {
                store: { props: letsWeb },
                spot: {
                    type: "ec2:SpotInstanceRequest",
                    props: { associatePublicIpAddress: true, vpcSecurityGroupIds: [ref("web")] },
                },
                server: ABSENT,
            },
            "a classic load balancer": {
                store: { props: letsWeb },
                server: ABSENT,
                lb: { type: "elb:LoadBalancer", props: { securityGroups: [ref("web")] } },
            },
            "a load balancer that faces the internet": {
                store: { props: letsWeb },
                server: ABSENT,
                lb: { type: "lb:LoadBalancer", props: { securityGroups: [ref("web")] } },
            },
            "a service with public addresses": {
                store: { props: letsWeb },
                server: ABSENT,
                service: {
                    type: "ecs:Service",
                    props: { networkConfiguration: { assignPublicIp: true, securityGroups: [ref("web")] } },
                },
            },
        },
        unknown: {
            "whether the server has an address": {
                store: { props: letsWeb },
                server: { props: { associatePublicIpAddress: UNKNOWN } },
            },
            "who is let in": { store: { props: letsBlock(UNKNOWN) } },
            "of which group a rule is, beside a rule that lets nothing in": {
                known: beside("vpc:SecurityGroupIngressRule", { cidrIpv4: "10.0.10.0/24" }),
                open: beside("vpc:SecurityGroupIngressRule", {
                    securityGroupId: UNKNOWN,
                    referencedSecurityGroupId: ref("web"),
                }),
            },
            "the group that a rule lets in": {
                rule: beside("vpc:SecurityGroupIngressRule", { referencedSecurityGroupId: UNKNOWN }),
            },
            "the groups of a server, beside one that is not let in": {
                ...front,
                second: {
                    type: "ec2:Instance",
                    props: { associatePublicIpAddress: true, vpcSecurityGroupIds: UNKNOWN },
                },
            },
            "whom the server lets in": { store: { props: letsWeb }, web: { props: { ingress: UNKNOWN } } },
        },
    });

export const cases = [
    form(["rds:Instance", "rds:Cluster", "docdb:Cluster", "neptune:Cluster", "redshift:Cluster"], (group) => ({
        vpcSecurityGroupIds: [group],
    })),
    form(
        ["elasticache:ReplicationGroup", "elasticache:Cluster", "elasticache:ServerlessCache", "memorydb:Cluster"],
        (group) => ({ securityGroupIds: [group] }),
    ),
    form(["opensearch:Domain", "elasticsearch:Domain"], (group) => ({ vpcOptions: { securityGroupIds: [group] } })),
];
