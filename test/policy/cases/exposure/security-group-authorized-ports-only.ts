import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        types: ["ec2:SecurityGroup", "ec2:DefaultSecurityGroup"],
        compliant: { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
        passing: {
            "no opening": { ingress: ABSENT },
            "one network": {
                ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["10.0.0.0/16"] }],
            },
            "another group": { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, securityGroups: ["sg-1"] }] },
            "a prefix list": { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, prefixListIds: ["pl-1"] }] },
            "egress to everywhere": {
                ingress: ABSENT,
                egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
            },
        },
        violating: {
            "every protocol": { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
            "every protocol with the port": {
                ingress: [{ protocol: "-1", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "an authorized number over UDP": {
                ingress: [{ protocol: "udp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "the port": { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["0.0.0.0/0"] }] },
            "a range around it": {
                ingress: [{ protocol: "tcp", fromPort: 5422, toPort: 5442, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "the port as a text": {
                ingress: [{ protocol: "tcp", fromPort: "5432", toPort: "5432", cidrBlocks: ["0.0.0.0/0"] }],
            },
            IPv6: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, ipv6CidrBlocks: ["::/0"] }] },
            "the whole world by another address": {
                ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["10.0.0.0/8", "1.2.3.4/0"] }],
            },
            "beside a group's own members": {
                ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, self: true, cidrBlocks: ["0.0.0.0/0"] }],
            },
        },
        unknown: {
            "the source": { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: UNKNOWN }] },
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
            "one network": { fromPort: 5432, toPort: 5432, cidrBlocks: ["10.0.0.0/16"] },
            egress: { type: "egress", fromPort: 5432, toPort: 5432 },
            "another group": { fromPort: 5432, toPort: 5432, cidrBlocks: ABSENT, sourceSecurityGroupId: "sg-2" },
        },
        violating: {
            "every protocol": { protocol: "-1", fromPort: ABSENT, toPort: ABSENT },
            "the port": { fromPort: 5432, toPort: 5432 },
            "a range as texts": { fromPort: "5429", toPort: "5435" },
            IPv6: { fromPort: 5432, toPort: 5432, cidrBlocks: ABSENT, ipv6CidrBlocks: ["::/0"] },
        },
        unknown: { "the source": { fromPort: 5432, toPort: 5432, cidrBlocks: UNKNOWN } },
    }),
    resourceCases({
        types: ["vpc:SecurityGroupIngressRule"],
        compliant: { securityGroupId: "sg-1", ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" },
        passing: {
            "TCP by its number": { ipProtocol: "6" },
            "one network": { fromPort: 5432, toPort: 5432, cidrIpv4: "10.0.0.0/16" },
            "another group": { fromPort: 5432, toPort: 5432, cidrIpv4: ABSENT, referencedSecurityGroupId: "sg-2" },
        },
        violating: {
            "every protocol": { ipProtocol: "-1", fromPort: ABSENT, toPort: ABSENT },
            "every protocol with the port": { ipProtocol: "-1" },
            "the port": { fromPort: 5432, toPort: 5432 },
            "a range as texts": { fromPort: "5429", toPort: "5435" },
            IPv6: { fromPort: 5432, toPort: 5432, cidrIpv4: ABSENT, cidrIpv6: "::/0" },
        },
        unknown: { "the source": { fromPort: 5432, toPort: 5432, cidrIpv4: UNKNOWN } },
    }),
];
