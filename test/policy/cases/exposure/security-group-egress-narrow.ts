import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        types: ["ec2:SecurityGroup", "ec2:DefaultSecurityGroup"],
        compliant: { egress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
        passing: {
            "no opening": { egress: ABSENT },
            "everything to one network": {
                egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["10.0.0.0/8"] }],
            },
        },
        violating: {
            "every protocol": { egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
            "beside a rule that is not known yet": {
                egress: [
                    { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: UNKNOWN },
                    { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] },
                ],
            },
            IPv6: { egress: [{ protocol: "-1", fromPort: 0, toPort: 0, ipv6CidrBlocks: ["::/0"] }] },
        },
        unknown: { egress: { egress: UNKNOWN } },
    }),
    resourceCases({
        types: ["ec2:SecurityGroupRule"],
        compliant: { type: "egress", protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] },
        passing: {
            ingress: { type: "ingress", protocol: "-1", fromPort: 0, toPort: 0 },
            "another group": {
                protocol: "-1",
                fromPort: 0,
                toPort: 0,
                cidrBlocks: ABSENT,
                sourceSecurityGroupId: "sg-1",
            },
        },
        violating: {
            "every protocol": { protocol: "-1", fromPort: 0, toPort: 0 },
            "every port": { fromPort: 0, toPort: 65535 },
        },
        unknown: { cidrBlocks: { protocol: "-1", cidrBlocks: UNKNOWN } },
    }),
    resourceCases({
        types: ["vpc:SecurityGroupEgressRule"],
        compliant: { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" },
        passing: { "another group": { ipProtocol: "-1", cidrIpv4: ABSENT, referencedSecurityGroupId: "sg-1" } },
        violating: {
            "every protocol": { ipProtocol: "-1", fromPort: ABSENT, toPort: ABSENT },
            IPv6: { ipProtocol: "-1", cidrIpv4: ABSENT, cidrIpv6: "::/0" },
        },
        unknown: { cidrIpv4: { ipProtocol: "-1", cidrIpv4: UNKNOWN } },
    }),
];
