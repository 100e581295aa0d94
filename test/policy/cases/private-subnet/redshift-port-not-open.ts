import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const lets = (fromPort: unknown, toPort: unknown, source: object) => ({
    group: { props: { ingress: [{ protocol: "tcp", fromPort, toPort, ...source }] } },
});
const WORLD = { cidrBlocks: ["0.0.0.0/0"] };

export const cases = stackCases({
    stack: {
        it: { props: { vpcSecurityGroupIds: [ref("group")] } },
        group: {
            type: "ec2:SecurityGroup",
            props: { ingress: [{ protocol: "tcp", fromPort: 5439, toPort: 5439, cidrBlocks: ["10.0.0.0/16"] }] },
        },
    },
    passing: {
        "another port to everybody": lets(443, 443, WORLD),
        "its former port to everybody": { it: { props: { port: 5440 } }, ...lets(5439, 5439, WORLD) },
        "no opening": { group: { props: { ingress: ABSENT } } },
        "no group": { it: { props: { vpcSecurityGroupIds: ABSENT } }, ...lets(5439, 5439, WORLD) },
    },
    violating: {
        "to every IPv4 address": lets(5439, 5439, WORLD),
        "to every IPv6 address": lets(5439, 5439, { ipv6CidrBlocks: ["::/0"] }),
        "every port": lets(0, 0, WORLD),
        "a port of its own": { it: { props: { port: 8192 } }, ...lets(8191, 8215, WORLD) },
        "by a rule beside it": {
            rule: {
                type: "vpc:SecurityGroupIngressRule",
                props: {
                    securityGroupId: ref("group"),
                    ipProtocol: "tcp",
                    fromPort: 5439,
                    toPort: 5439,
                    cidrIpv4: "0.0.0.0/0",
                },
            },
        },
    },
    unknown: {
        port: { it: { props: { port: UNKNOWN } }, ...lets(5439, 5439, WORLD) },
        source: lets(5439, 5439, { cidrBlocks: UNKNOWN }),
        groups: { it: { props: { vpcSecurityGroupIds: UNKNOWN } } },
    },
});
