/** Cases of rules of security groups that differ by nothing but the port. */
import { type ResourceCases, resourceCases, type StackCases } from "./cases";
import { ABSENT, UNKNOWN } from "./harness";

/**
 * Cases of "no security group lets everybody reach the port", in each of the forms of a rule.
 * @param other a port that everybody may reach
 */
export const securityGroupCases = (port: number, other = port + 1): readonly (ResourceCases | StackCases)[] => [
    resourceCases({
        types: ["ec2:SecurityGroup", "ec2:DefaultSecurityGroup"],
        compliant: { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
        passing: {
            "no opening": { ingress: ABSENT },
            "one network": {
                ingress: [{ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: ["10.0.0.0/16"] }],
            },
            "another group": { ingress: [{ protocol: "tcp", fromPort: port, toPort: port, securityGroups: ["sg-1"] }] },
            "another port, from a source that is not known yet": {
                ingress: [{ protocol: "tcp", fromPort: other, toPort: other, cidrBlocks: UNKNOWN }],
            },
            "one network, to ports that are not known yet": {
                ingress: [{ protocol: "tcp", fromPort: UNKNOWN, toPort: UNKNOWN, cidrBlocks: ["10.0.0.0/16"] }],
            },
            "other groups that are not known yet": {
                ingress: [{ protocol: "tcp", fromPort: port, toPort: port, securityGroups: UNKNOWN }],
            },
            "ESP from everywhere, which has no ports": {
                ingress: [{ protocol: "50", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "its own members": { ingress: [{ protocol: "tcp", fromPort: port, toPort: port, self: true }] },
            "a prefix list": { ingress: [{ protocol: "tcp", fromPort: port, toPort: port, prefixListIds: ["pl-1"] }] },
            "ICMP from everywhere": {
                ingress: [{ protocol: "icmp", fromPort: 8, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "egress to everywhere": {
                ingress: ABSENT,
                egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
            },
        },
        violating: {
            "every protocol": { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
            "every protocol, for which EC2 minds no ports": {
                ingress: [{ protocol: "all", fromPort: other, toPort: other, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "the port": { ingress: [{ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: ["0.0.0.0/0"] }] },
            "a range around it": {
                ingress: [{ protocol: "tcp", fromPort: port - 10, toPort: port + 10, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "the port as a text": {
                ingress: [{ protocol: "tcp", fromPort: String(port), toPort: String(port), cidrBlocks: ["0.0.0.0/0"] }],
            },
            IPv6: { ingress: [{ protocol: "tcp", fromPort: port, toPort: port, ipv6CidrBlocks: ["::/0"] }] },
            "the whole world by another address": {
                ingress: [{ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: ["10.0.0.0/8", "1.2.3.4/0"] }],
            },
            "the port, of a protocol that nobody knows": {
                ingress: [{ protocol: "ssh", fromPort: port, toPort: port, cidrBlocks: ["0.0.0.0/0"] }],
            },
            "no source": { ingress: [{ protocol: "tcp", fromPort: port, toPort: port }] },
            "beside a source that is not known yet": {
                ingress: [{ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: [UNKNOWN, "0.0.0.0/0"] }],
            },
            "beside an opening whose source is not known yet": {
                ingress: [
                    { protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: UNKNOWN },
                    { protocol: "tcp", fromPort: port, toPort: port, ipv6CidrBlocks: ["::/0"] },
                ],
            },
            "beside a group's own members": {
                ingress: [{ protocol: "tcp", fromPort: port, toPort: port, self: true, cidrBlocks: ["0.0.0.0/0"] }],
            },
        },
        unknown: {
            "the source": { ingress: [{ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: UNKNOWN }] },
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
            "one network": { fromPort: port, toPort: port, cidrBlocks: ["10.0.0.0/16"] },
            egress: { type: "egress", fromPort: port, toPort: port },
            "another group": { fromPort: port, toPort: port, cidrBlocks: ABSENT, sourceSecurityGroupId: "sg-2" },
            "another group that is not known yet": {
                fromPort: port,
                toPort: port,
                cidrBlocks: ABSENT,
                sourceSecurityGroupId: UNKNOWN,
            },
        },
        violating: {
            "every protocol": { protocol: "-1", fromPort: ABSENT, toPort: ABSENT },
            "the port": { fromPort: port, toPort: port },
            "a range as texts": { fromPort: String(port - 3), toPort: String(port + 3) },
            IPv6: { fromPort: port, toPort: port, cidrBlocks: ABSENT, ipv6CidrBlocks: ["::/0"] },
            "no source": { fromPort: port, toPort: port, cidrBlocks: ABSENT },
        },
        unknown: { "the source": { fromPort: port, toPort: port, cidrBlocks: UNKNOWN } },
    }),
    resourceCases({
        types: ["vpc:SecurityGroupIngressRule"],
        compliant: { securityGroupId: "sg-1", ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" },
        passing: {
            "one network": { fromPort: port, toPort: port, cidrIpv4: "10.0.0.0/16" },
            "another group": { fromPort: port, toPort: port, cidrIpv4: ABSENT, referencedSecurityGroupId: "sg-2" },
            "a prefix list that is not known yet": {
                fromPort: port,
                toPort: port,
                cidrIpv4: ABSENT,
                prefixListId: UNKNOWN,
            },
        },
        violating: {
            "every protocol": { ipProtocol: "-1", fromPort: ABSENT, toPort: ABSENT },
            "the port": { fromPort: port, toPort: port },
            "a range as texts": { fromPort: String(port - 3), toPort: String(port + 3) },
            IPv6: { fromPort: port, toPort: port, cidrIpv4: ABSENT, cidrIpv6: "::/0" },
            "no source": { fromPort: port, toPort: port, cidrIpv4: ABSENT },
        },
        unknown: { "the source": { fromPort: port, toPort: port, cidrIpv4: UNKNOWN } },
    }),
];

/** The same of what is spoken over TCP alone, which nobody reaches by UDP. */
export function connectionCases(port: number): readonly (ResourceCases | StackCases)[] {
    const over = (protocol: unknown) => ({
        ingress: [{ protocol, fromPort: port, toPort: port, cidrBlocks: ["0.0.0.0/0"] }],
    });
    return [
        ...securityGroupCases(port),
        resourceCases({
            types: ["ec2:SecurityGroup"],
            compliant: { ingress: [] },
            passing: { "over UDP": over("udp"), "over UDP by number": over("17") },
            violating: { "over TCP by number": over("6"), "a protocol in capitals": over("TCP") },
            unknown: { "the protocol": over(UNKNOWN) },
        }),
    ];
}

/** Cases of "nobody administers machines from everywhere by this family of addresses". */
export function administrationCases(family: "IPv4" | "IPv6"): readonly ResourceCases[] {
    const [block, other] = family === "IPv4" ? ["0.0.0.0/0", "::/0"] : ["::/0", "0.0.0.0/0"];
    const [list, otherList] = family === "IPv4" ? ["cidrBlocks", "ipv6CidrBlocks"] : ["ipv6CidrBlocks", "cidrBlocks"];
    const [single, otherSingle] = family === "IPv4" ? ["cidrIpv4", "cidrIpv6"] : ["cidrIpv6", "cidrIpv4"];
    const opening = (port: number, sources: Record<string, unknown>) => ({
        ingress: [{ protocol: "tcp", fromPort: port, toPort: port, ...sources }],
    });
    return [
        resourceCases({
            types: ["ec2:SecurityGroup", "ec2:DefaultSecurityGroup"],
            compliant: opening(443, { [list]: [block] }),
            passing: {
                "no opening": { ingress: ABSENT },
                "the other family": opening(22, { [otherList]: [other] }),
                "one network": opening(22, { [list]: ["2001:db8::/32", "10.0.0.0/8"] }),
            },
            violating: {
                SSH: opening(22, { [list]: [block] }),
                RDP: opening(3389, { [list]: [block] }),
                "both families": opening(22, { [list]: [block], [otherList]: [other] }),
                "every protocol": { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, [list]: [block] }] },
            },
            unknown: { "the source": opening(22, { [list]: UNKNOWN }), "the openings": { ingress: UNKNOWN } },
        }),
        resourceCases({
            types: ["ec2:SecurityGroupRule"],
            compliant: { type: "ingress", protocol: "tcp", fromPort: 443, toPort: 443, [list]: [block] },
            passing: {
                egress: { type: "egress", fromPort: 22, toPort: 22 },
                "the other family": { fromPort: 22, toPort: 22, [list]: ABSENT, [otherList]: [other] },
            },
            violating: {
                SSH: { fromPort: 22, toPort: 22 },
                "a range with RDP": { fromPort: 3000, toPort: 4000 },
                "every port": { protocol: "-1", fromPort: ABSENT, toPort: ABSENT },
            },
            unknown: { "the source": { fromPort: 22, toPort: 22, [list]: UNKNOWN } },
        }),
        resourceCases({
            types: ["vpc:SecurityGroupIngressRule"],
            compliant: { ipProtocol: "tcp", fromPort: 443, toPort: 443, [single]: block },
            passing: { "the other family": { fromPort: 22, toPort: 22, [single]: ABSENT, [otherSingle]: other } },
            violating: {
                SSH: { fromPort: 22, toPort: 22 },
                "every port": { ipProtocol: "-1", fromPort: ABSENT, toPort: ABSENT },
            },
            unknown: { "the source": { fromPort: 22, toPort: 22, [single]: UNKNOWN } },
        }),
    ];
}
