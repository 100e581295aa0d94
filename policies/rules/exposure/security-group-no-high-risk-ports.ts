import { admits, INGRESS_TYPES, worldOpenings } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";

/** The list of EC2.19, with the ports of this platform: Redis, PgBouncer, Prometheus. */
const HIGH_RISK = [
    20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 6379, 6432,
    8080, 8088, 8888, 9090, 9200, 9300,
];

export const rule = resourceRule({
    name: "security-group-no-high-risk-ports",
    family: "exposure",
    description:
        "No security group lets everybody reach a port of high risk: databases, caches, remote administration.",
    severity: "critical",
    covers: ["EC2.19", "CT.EC2.PR.4"],
    remediation: "Name the groups or networks that need the port.",
    types: INGRESS_TYPES,
    check: (group) => worldOpenings(group, (o) => HIGH_RISK.some((port) => admits(o, port)), "a port of high risk"),
});
