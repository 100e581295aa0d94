import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { securityGroupCases } from "../../open-port-cases";

const everybody = { fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] };

export const cases = [
    ...securityGroupCases(5432, 443),
    resourceCases({
        types: ["ec2:SecurityGroup"],
        compliant: { ingress: [{ protocol: "tcp", ...everybody }] },
        passing: { "port 80": { ingress: [{ protocol: "tcp", ...everybody, fromPort: 80, toPort: 80 }] } },
        violating: {
            "from an authorized port to the next": { ingress: [{ protocol: "tcp", ...everybody, toPort: 444 }] },
            "up to an authorized port": { ingress: [{ protocol: "TCP", ...everybody, fromPort: 442 }] },
            "from one authorized port to the other": { ingress: [{ protocol: "tcp", ...everybody, fromPort: 80 }] },
            "every protocol with the port": { ingress: [{ protocol: "-1", ...everybody }] },
            "no protocol": { ingress: [everybody] },
            "an authorized number over UDP": { ingress: [{ protocol: "udp", ...everybody }] },
        },
        unknown: { "the protocol": { ingress: [{ protocol: UNKNOWN, ...everybody }] } },
    }),
    resourceCases({
        types: ["vpc:SecurityGroupIngressRule"],
        compliant: { securityGroupId: "sg-1", ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" },
        passing: { "TCP by its number": { ipProtocol: "6" } },
        violating: { "every protocol with the port": { ipProtocol: "-1" }, "no protocol": { ipProtocol: ABSENT } },
        unknown: { "the protocol": { ipProtocol: UNKNOWN } },
    }),
];
