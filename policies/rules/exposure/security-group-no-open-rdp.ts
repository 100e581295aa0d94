import { admits, INGRESS_TYPES, worldOpenings } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "security-group-no-open-rdp",
    family: "exposure",
    description: "No security group lets everybody reach RDP (3389).",
    severity: "critical",
    covers: ["EC2.14", "CKV_AWS_25", "AVD-AWS-0107"],
    remediation: "Use Fleet Manager, or name the addresses that need it.",
    types: INGRESS_TYPES,
    check: (group) => worldOpenings(group, (o) => admits(o, 3389), "port 3389"),
});
