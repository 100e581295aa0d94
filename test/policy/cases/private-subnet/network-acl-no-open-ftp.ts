import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = [
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
                                fromPort: 21,
                                toPort: 21,
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
                                fromPort: 21,
                                toPort: 21,
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
                                fromPort: 21,
                                toPort: 21,
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
                                fromPort: 21,
                                toPort: 21,
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
                                fromPort: 21,
                                toPort: 21,
                            },
                        ],
                    },
                },
            },
        },
    }),
    stackCases({
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
            outbound: { it: { props: { egress: true, fromPort: 21, toPort: 21 } } },
            "a denial": { it: { props: { ruleAction: "deny", fromPort: 21, toPort: 21 } } },
            "a denial before": {
                it: { props: { fromPort: 21, toPort: 21 } },
                before: {
                    type: "ec2:NetworkAclRule",
                    props: {
                        networkAclId: ref("acl"),
                        ruleNumber: 50,
                        ruleAction: "deny",
                        protocol: "tcp",
                        cidrBlock: "0.0.0.0/0",
                        fromPort: 21,
                        toPort: 21,
                    },
                },
            },
            "one network": { it: { props: { cidrBlock: "10.0.0.0/8", fromPort: 21, toPort: 21 } } },
        },
        violating: {
            "the port": { it: { props: { fromPort: 21, toPort: 21 } } },
            "every protocol, of an ACL elsewhere": {
                it: { props: { networkAclId: "acl-1", protocol: "-1", fromPort: ABSENT, toPort: ABSENT } },
            },
            "a denial after": {
                it: { props: { fromPort: 21, toPort: 21 } },
                after: {
                    type: "ec2:NetworkAclRule",
                    props: {
                        networkAclId: ref("acl"),
                        ruleNumber: 150,
                        ruleAction: "deny",
                        protocol: "tcp",
                        cidrBlock: "0.0.0.0/0",
                        fromPort: 21,
                        toPort: 21,
                    },
                },
            },
        },
        unknown: { source: { it: { props: { cidrBlock: UNKNOWN, fromPort: 21, toPort: 21 } } } },
    }),
];
