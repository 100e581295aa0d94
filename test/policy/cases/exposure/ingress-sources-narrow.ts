import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const PRIVATE = ["10.0.0.0/8", "10.20.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16"];
const NETWORKS = ["203.0.113.7/32", "104.16.0.0/13", "198.0.0.0/12", "2400:cb00::/32", "fd00::/8", "fe80::/10"];
const MIXED = ["10.0.0.0/7", "192.168.0.0/15", "169.254.0.0/14"];
const VAST = ["0.0.0.0/1", "128.0.0.0/2", "8.0.0.0/8", "192.168.0.1/8", "100.64.0.0/9", "172.16.0.0/11", ...MIXED];
const VAST_IPV6 = ["2000::/3", "::/1", "8000::/1"];

const each = <T>(blocks: readonly string[], patch: (block: string) => T): Record<string, T> =>
    Object.fromEntries(blocks.map((block) => [block, patch(block)]));
const opening = (cidrBlocks: unknown) => ({ ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks }] });
const entry = (cidrBlock: unknown, action = "allow") => ({
    ingress: [{ protocol: "tcp", ruleNo: 100, action, fromPort: 443, toPort: 443, cidrBlock }],
});

export const cases = [
    resourceCases({
        types: ["ec2:SecurityGroup", "ec2:DefaultSecurityGroup"],
        compliant: opening([...PRIVATE, ...NETWORKS]),
        passing: {
            "everywhere, which other rules judge by the port": opening(["0.0.0.0/0"]),
            "another group": { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, securityGroups: ["sg-1"] }] },
            "what goes out": { ingress: ABSENT, egress: [{ protocol: "-1", cidrBlocks: ["0.0.0.0/1"] }] },
        },
        violating: {
            ...each([...VAST, ...VAST_IPV6], (block) => opening([block])),
            "among others": opening(["10.0.0.0/8", "0.0.0.0/1"]),
            "over IPv6": { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, ipv6CidrBlocks: ["2000::/3"] }] },
            "beside one that is not known yet": opening([UNKNOWN, "0.0.0.0/1"]),
        },
        unknown: { "the source": opening(UNKNOWN), "the openings": { ingress: UNKNOWN } },
    }),
    resourceCases({
        types: ["ec2:SecurityGroupRule"],
        compliant: { type: "ingress", protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: PRIVATE },
        passing: {
            "what goes out": { type: "egress", cidrBlocks: ["0.0.0.0/1"] },
            "another group": { cidrBlocks: ABSENT, sourceSecurityGroupId: "sg-1" },
        },
        violating: each(VAST, (block) => ({ cidrBlocks: [block] })),
        unknown: { "the source": { cidrBlocks: UNKNOWN } },
    }),
    resourceCases({
        types: ["vpc:SecurityGroupIngressRule"],
        compliant: { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "10.0.0.0/8" },
        passing: { "another group": { cidrIpv4: ABSENT, referencedSecurityGroupId: "sg-1" } },
        violating: {
            ...each(VAST, (cidrIpv4) => ({ cidrIpv4 })),
            ...each(VAST_IPV6, (cidrIpv6) => ({ cidrIpv4: ABSENT, cidrIpv6 })),
        },
        unknown: { "the source": { cidrIpv4: UNKNOWN } },
    }),
    resourceCases({
        types: ["ec2:NetworkAcl", "ec2:DefaultNetworkAcl"],
        compliant: entry("10.0.0.0/8"),
        passing: { "a denial": entry("0.0.0.0/1", "deny"), "no entry": { ingress: ABSENT } },
        violating: each(VAST, (block) => entry(block)),
        unknown: { "the source": entry(UNKNOWN) },
    }),
    resourceCases({
        types: ["ec2:NetworkAclRule"],
        compliant: { ruleAction: "allow", egress: false, protocol: "tcp", cidrBlock: "10.0.0.0/8" },
        passing: {
            "what goes out": { egress: true, cidrBlock: "0.0.0.0/1" },
            "no IPv4": { cidrBlock: ABSENT, ipv6CidrBlock: "fd00::/8" },
        },
        violating: { ...each(VAST, (cidrBlock) => ({ cidrBlock })), "over IPv6": { ipv6CidrBlock: "2000::/3" } },
        unknown: { "the source": { cidrBlock: UNKNOWN } },
    }),
];
