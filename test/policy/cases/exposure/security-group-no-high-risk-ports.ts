import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { securityGroupCases } from "../../open-port-cases";

/** EC2.19's, as Security Hub's user guide lists them, and this platform's own. */
const HIGH_RISK = [
    ...[20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088],
    ...[8888, 9200, 9300, 6379, 6432, 9090],
];
const open = (port: number) => ({ fromPort: port, toPort: port, cidrIpv4: "0.0.0.0/0" });

export const cases = [
    ...securityGroupCases(5432),
    resourceCases({
        types: ["vpc:SecurityGroupIngressRule"],
        compliant: { securityGroupId: "sg-1", ipProtocol: "tcp", ...open(443) },
        passing: { "a prefix list": { ...open(22), cidrIpv4: ABSENT, prefixListId: "pl-1" } },
        violating: Object.fromEntries(HIGH_RISK.map((port) => [`port ${port}`, open(port)])),
        unknown: { source: { cidrIpv4: UNKNOWN, fromPort: 22, toPort: 22 } },
    }),
];
