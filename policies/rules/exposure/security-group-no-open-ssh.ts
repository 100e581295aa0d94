import { admitsConnections, INGRESS_TYPES, worldOpenings } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "security-group-no-open-ssh",
    family: "exposure",
    description: "No security group lets everybody reach SSH (22), in any of the three forms.",
    severity: "critical",
    covers: ["EC2.13", "CKV_AWS_24", "AVD-AWS-0107"],
    remediation: "Use Session Manager, or name the addresses that need it.",
    types: INGRESS_TYPES,
    check: (group) => worldOpenings(group, (o) => admitsConnections(o, 22), "port 22"),
});
