/** Cases of entries of network ACLs that differ by nothing but the port. */
import { type ResourceCases, stackCases, type StackCases } from "./cases";
import { ABSENT, ref, UNKNOWN } from "./harness";

/** Cases of "no network ACL lets everybody reach the port", inline and standalone entries. */
export const networkAclCases = (port: number): readonly (ResourceCases | StackCases)[] => [
    inlineCases(port),
    standaloneCases(port),
];

const inlineCases = (port: number) =>
    stackCases({
        types: ["ec2:NetworkAcl", "ec2:DefaultNetworkAcl"],
        stack: {
            it: {
                props: {
                    ingress: [
                        {
                            ruleNo: 100,
                            action: "allow",
                            protocol: "tcp",
                            cidrBlock: "0.0.0.0/0",
                            fromPort: 443,
                            toPort: 443,
                        },
                    ],
                },
            },
        },
        passing: {
            "no entry": { it: { props: { ingress: ABSENT } } },
            "the port from one network": {
                it: {
                    props: {
                        ingress: [
                            {
                                ruleNo: 100,
                                action: "allow",
                                protocol: "tcp",
                                cidrBlock: "10.0.0.0/16",
                                fromPort: port,
                                toPort: port,
                            },
                        ],
                    },
                },
            },
            "a denial first": {
                it: {
                    props: {
                        ingress: [
                            {
                                ruleNo: 100,
                                action: "allow",
                                protocol: "-1",
                                cidrBlock: "0.0.0.0/0",
                                fromPort: 0,
                                toPort: 0,
                            },
                            {
                                ruleNo: 50,
                                action: "deny",
                                protocol: "tcp",
                                cidrBlock: "0.0.0.0/0",
                                fromPort: port,
                                toPort: port,
                            },
                        ],
                    },
                },
            },
        },
        violating: {
            "the port": {
                it: {
                    props: {
                        ingress: [
                            {
                                ruleNo: 100,
                                action: "allow",
                                protocol: "6",
                                cidrBlock: "0.0.0.0/0",
                                fromPort: port,
                                toPort: port,
                            },
                        ],
                    },
                },
            },
            "a range around it over IPv6": {
                it: {
                    props: {
                        ingress: [
                            {
                                ruleNo: 100,
                                action: "allow",
                                protocol: "tcp",
                                ipv6CidrBlock: "::/0",
                                fromPort: 1,
                                toPort: "4000",
                            },
                        ],
                    },
                },
            },
            "the port of UDP": {
                it: {
                    props: {
                        ingress: [
                            {
                                ruleNo: 100,
                                action: "allow",
                                protocol: "17",
                                cidrBlock: "0.0.0.0/0",
                                fromPort: port,
                                toPort: port,
                            },
                        ],
                    },
                },
            },
            "a denial of UDP before": {
                it: {
                    props: {
                        ingress: [
                            {
                                ruleNo: 50,
                                action: "deny",
                                protocol: "udp",
                                cidrBlock: "0.0.0.0/0",
                                fromPort: port,
                                toPort: port,
                            },
                            {
                                ruleNo: 100,
                                action: "allow",
                                protocol: "tcp",
                                cidrBlock: "0.0.0.0/0",
                                fromPort: port,
                                toPort: port,
                            },
                        ],
                    },
                },
            },
            "every protocol": {
                it: {
                    props: {
                        ingress: [
                            {
                                ruleNo: 100,
                                action: "allow",
                                protocol: "-1",
                                cidrBlock: "0.0.0.0/0",
                                fromPort: 0,
                                toPort: 0,
                            },
                        ],
                    },
                },
            },
            "a denial after": {
                it: {
                    props: {
                        ingress: [
                            { ruleNo: 100, action: "allow", protocol: "-1", cidrBlock: "0.0.0.0/0" },
                            {
                                ruleNo: 150,
                                action: "deny",
                                protocol: "tcp",
                                cidrBlock: "0.0.0.0/0",
                                fromPort: port,
                                toPort: port,
                            },
                        ],
                    },
                },
            },
        },
        unknown: {
            source: {
                it: {
                    props: {
                        ingress: [
                            {
                                ruleNo: 100,
                                action: "allow",
                                protocol: "tcp",
                                cidrBlock: UNKNOWN,
                                fromPort: port,
                                toPort: port,
                            },
                        ],
                    },
                },
            },
        },
    });

function standaloneCases(port: number): StackCases {
    const denial = (props: object, source: object = { cidrBlock: "0.0.0.0/0" }) => ({
        type: "ec2:NetworkAclRule",
        props: {
            networkAclId: ref("acl"),
            ruleNumber: 50,
            ruleAction: "deny",
            protocol: "tcp",
            fromPort: port,
            toPort: port,
            ...source,
            ...props,
        },
    });
    return stackCases({
        types: ["ec2:NetworkAclRule"],
        stack: {
            it: {
                props: {
                    networkAclId: ref("acl"),
                    ruleNumber: 100,
                    ruleAction: "allow",
                    protocol: "tcp",
                    cidrBlock: "0.0.0.0/0",
                    fromPort: 443,
                    toPort: 443,
                    egress: false,
                },
            },
            acl: { type: "ec2:NetworkAcl", props: {} },
        },
        passing: {
            outbound: { it: { props: { egress: true, fromPort: port, toPort: port } } },
            "a denial": { it: { props: { ruleAction: "deny", fromPort: port, toPort: port } } },
            "a denial before": { it: { props: { fromPort: port, toPort: port } }, before: denial({}) },
            "a denial before, in an ACL elsewhere": {
                it: { props: { networkAclId: "acl-1", fromPort: port, toPort: port } },
                before: denial({ networkAclId: "acl-1" }),
            },
            "the port of another protocol": { it: { props: { protocol: "icmp", fromPort: port, toPort: port } } },
            "one network": { it: { props: { cidrBlock: "10.0.0.0/8", fromPort: port, toPort: port } } },
            "one network over IPv6": {
                it: {
                    props: { cidrBlock: ABSENT, ipv6CidrBlock: "2001:db8::/32", fromPort: port, toPort: port },
                },
            },
        },
        violating: {
            "the port": { it: { props: { fromPort: port, toPort: port } } },
            "the port of UDP": { it: { props: { protocol: "udp", fromPort: port, toPort: port } } },
            "over IPv6": {
                it: { props: { cidrBlock: ABSENT, ipv6CidrBlock: "::/0", fromPort: port, toPort: port } },
            },
            "a denial before, in another ACL": {
                it: { props: { networkAclId: "acl-1", fromPort: port, toPort: port } },
                before: denial({ networkAclId: "acl-2" }),
            },
            "a denial before, outbound": {
                it: { props: { fromPort: port, toPort: port } },
                before: denial({ egress: true }),
            },
            "a denial before, over IPv6 alone": {
                it: { props: { fromPort: port, toPort: port } },
                before: denial({}, { ipv6CidrBlock: "::/0" }),
            },
            "every protocol, of an ACL elsewhere": {
                it: { props: { networkAclId: "acl-1", protocol: "-1", fromPort: ABSENT, toPort: ABSENT } },
            },
            "another allowance before": {
                it: { props: { fromPort: port, toPort: port } },
                before: {
                    type: "ec2:NetworkAclRule",
                    props: {
                        networkAclId: ref("acl"),
                        ruleNumber: 50,
                        ruleAction: "allow",
                        protocol: "-1",
                        cidrBlock: "0.0.0.0/0",
                    },
                },
            },
            "a denial after": {
                it: { props: { fromPort: port, toPort: port } },
                after: denial({ ruleNumber: 150 }),
            },
        },
        unknown: { source: { it: { props: { cidrBlock: UNKNOWN, fromPort: port, toPort: port } } } },
    });
}
