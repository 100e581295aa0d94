import { recordsManagement } from "../../lib/trail-events";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudtrail-records-management",
    family: "logging",
    description:
        "A trail that selects events selects management events too, of reading and of writing, of every service.",
    severity: "high",
    covers: ["CloudTrail.1", "CIS-4.1"],
    remediation:
        "Leave includeManagementEvents and readWriteType to their defaults, or add an advanced selector with eventCategory Management alone.",
    types: ["cloudtrail:Trail"],
    check: recordsManagement,
});
