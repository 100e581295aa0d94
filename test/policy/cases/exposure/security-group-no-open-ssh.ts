import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";
import { securityGroupCases } from "../../open-port-cases";

const over = (protocol: unknown, cidr: unknown = "0.0.0.0/0") => ({
    ingress: [{ protocol, fromPort: 22, toPort: 22, cidrBlocks: [cidr] }],
});

export const cases = [
    ...securityGroupCases(22),
    resourceCases({
        types: ["ec2:SecurityGroup"],
        compliant: { ingress: [] },
        passing: { "over UDP": over("udp"), "over UDP by number": over("17") },
        violating: { "over TCP by number": over("6"), "a protocol in capitals": over("TCP") },
        unknown: { "the protocol": over(UNKNOWN) },
    }),
];
