import { admitsEverything, INGRESS_TYPES, worldOpenings } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "security-group-not-open-to-all",
    family: "exposure",
    description: "No security group lets everybody reach every port.",
    severity: "critical",
    covers: ["CKV_AWS_277"],
    remediation: "Name the port that is served.",
    types: INGRESS_TYPES,
    check: (group) => worldOpenings(group, admitsEverything, "every port"),
});
