import { administeredFromEverywhere } from "../../lib/administration";
import { INGRESS_TYPES } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "security-group-no-open-administration",
    family: "exposure",
    description: "No security group lets every IPv4 address reach remote administration (22, 3389).",
    severity: "high",
    covers: ["EC2.53", "CIS-6.3"],
    remediation: "Use Session Manager, or name the addresses that need it.",
    types: INGRESS_TYPES,
    check: administeredFromEverywhere("IPv4"),
});
