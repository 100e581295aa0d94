import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        types: ["ec2:NetworkAclRule"],
        compliant: {
            networkAclId: "acl-1",
            ruleNumber: 100,
            ruleAction: "allow",
            protocol: "tcp",
            cidrBlock: "10.0.0.0/16",
            fromPort: 443,
            toPort: 443,
            egress: false,
        },
        passing: {
            "a denial": { ruleAction: "deny", protocol: "-1", fromPort: ABSENT, toPort: ABSENT },
            "ICMP, which has no ports": {
                protocol: "icmp",
                fromPort: ABSENT,
                toPort: ABSENT,
                icmpType: -1,
                icmpCode: -1,
            },
            "ICMPv6, by its number": { protocol: "58", fromPort: ABSENT, toPort: ABSENT, icmpType: -1, icmpCode: -1 },
            "the first ports alone": { fromPort: 0, toPort: 1023 },
            "the ephemeral ones alone": { fromPort: 1024, toPort: 65535 },
            outbound: { egress: true, protocol: "-1", fromPort: ABSENT, toPort: ABSENT },
        },
        violating: {
            "every protocol": { protocol: "-1", fromPort: ABSENT, toPort: ABSENT },
            "by name": { protocol: "all", fromPort: "", toPort: ABSENT },
            "of every protocol, as zero": { protocol: "-1", fromPort: 0, toPort: 0 },
            "every port": { fromPort: 0, toPort: 65535 },
            "every port but 0, which nobody uses": { fromPort: 1, toPort: 65535 },
            "every port, as -1": { fromPort: -1, toPort: -1 },
            "every port of UDP": { protocol: "17", fromPort: ABSENT, toPort: ABSENT },
        },
        unknown: { fromPort: { fromPort: UNKNOWN } },
    }),
    resourceCases({
        types: ["ec2:NetworkAcl", "ec2:DefaultNetworkAcl"],
        compliant: {
            ingress: [
                { ruleNo: 100, action: "allow", protocol: "tcp", cidrBlock: "10.0.0.0/16", fromPort: 443, toPort: 443 },
            ],
        },
        passing: {
            "no entry": { ingress: ABSENT },
            egress: {
                egress: [
                    { ruleNo: 100, action: "allow", protocol: "-1", cidrBlock: "0.0.0.0/0", fromPort: 0, toPort: 0 },
                ],
            },
        },
        violating: {
            "every protocol": {
                ingress: [
                    { ruleNo: 100, action: "allow", protocol: "-1", cidrBlock: "0.0.0.0/0", fromPort: 0, toPort: 0 },
                ],
            },
        },
        unknown: { ingress: { ingress: UNKNOWN } },
    }),
];
