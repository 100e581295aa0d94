import { admits, INGRESS_TYPES, worldOpenings } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "security-group-no-open-cifs",
    family: "exposure",
    description: "No security group lets everybody reach file shares by CIFS (445).",
    severity: "critical",
    covers: ["CIS-6.1.2"],
    remediation: "Name the networks that need it.",
    types: INGRESS_TYPES,
    check: (group) => worldOpenings(group, (o) => admits(o, 445), "port 445"),
});
