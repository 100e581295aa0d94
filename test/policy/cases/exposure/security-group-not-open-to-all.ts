import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        types: ["ec2:SecurityGroup", "ec2:DefaultSecurityGroup"],
        compliant: { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
        passing: {
            "no opening": { ingress: ABSENT },
            "one network": { ingress: [{ protocol: "tcp", fromPort: 0, toPort: 0, cidrBlocks: ["10.0.0.0/16"] }] },
            "another group": { ingress: [{ protocol: "tcp", fromPort: 0, toPort: 0, securityGroups: ["sg-1"] }] },
            "a prefix list": { ingress: [{ protocol: "tcp", fromPort: 0, toPort: 0, prefixListIds: ["pl-1"] }] },
            "ICMP from everywhere": {
                ingress: [{ protocol: "icmp", fromPort: 8, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "every kind of ICMP, in capitals": {
                ingress: [{ protocol: "ICMP", fromPort: -1, toPort: -1, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "the first ports alone": {
                ingress: [{ protocol: "tcp", fromPort: 0, toPort: 1023, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "the last ports alone": {
                ingress: [{ protocol: "tcp", fromPort: 1024, toPort: 65535, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "egress to everywhere": {
                ingress: ABSENT,
                egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
            },
        },
        violating: {
            "every protocol": { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
            "every port of TCP": {
                ingress: [{ protocol: "tcp", fromPort: 0, toPort: 65535, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "every protocol by its name": {
                ingress: [{ protocol: "all", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "every port of UDP, as -1": {
                ingress: [{ protocol: "17", fromPort: -1, toPort: -1, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "every port, as 0": {
                ingress: [{ protocol: "tcp", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "every port but 0, which nobody uses": {
                ingress: [{ protocol: "tcp", fromPort: 1, toPort: 65535, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "every port over IPv6": {
                ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, ipv6CidrBlocks: ["0::/0"] }],
            },
        },
        unknown: {
            "the source": { ingress: [{ protocol: "tcp", fromPort: 0, toPort: 0, cidrBlocks: UNKNOWN }] },
            "the openings": { ingress: UNKNOWN },
        },
    }),
    resourceCases({
        types: ["ec2:SecurityGroupRule"],
        compliant: {
            type: "ingress",
            securityGroupId: "sg-1",
            protocol: "tcp",
            fromPort: 443,
            toPort: 443,
            cidrBlocks: ["0.0.0.0/0"],
        },
        passing: {
            "one network": { fromPort: 0, toPort: 0, cidrBlocks: ["10.0.0.0/16"] },
            egress: { type: "egress", fromPort: 0, toPort: 0 },
            "another group": { fromPort: 0, toPort: 0, cidrBlocks: ABSENT, sourceSecurityGroupId: "sg-2" },
        },
        violating: {
            "every protocol": { protocol: "-1", fromPort: ABSENT, toPort: ABSENT },
            "every port": { fromPort: 0, toPort: 65535 },
        },
        unknown: { "the source": { fromPort: 0, toPort: 0, cidrBlocks: UNKNOWN } },
    }),
    resourceCases({
        types: ["vpc:SecurityGroupIngressRule"],
        compliant: { securityGroupId: "sg-1", ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" },
        passing: {
            "one network": { fromPort: 0, toPort: 0, cidrIpv4: "10.0.0.0/16" },
            "another group": { fromPort: 0, toPort: 0, cidrIpv4: ABSENT, referencedSecurityGroupId: "sg-2" },
        },
        violating: {
            "every protocol": { ipProtocol: "-1", fromPort: ABSENT, toPort: ABSENT },
            "every port": { fromPort: 0, toPort: 65535 },
        },
        unknown: { "the source": { fromPort: 0, toPort: 0, cidrIpv4: UNKNOWN } },
    }),
];
