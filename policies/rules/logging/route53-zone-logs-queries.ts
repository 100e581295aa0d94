import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "route53-zone-logs-queries",
    family: "logging",
    description: "A public zone logs the queries it answers.",
    severity: "low",
    covers: ["Route53.2", "CKV2_AWS_39"],
    level: "advisory",
    remediation: "Add a QueryLog for the zone; its log group is in us-east-1.",
    types: ["route53:Zone"],
    check: (zone, stack) =>
        zone.has("vpcs") || stack.referrers(zone, ["route53:QueryLog"], "zoneId").length > 0
            ? undefined
            : "no QueryLog names this zone; add one",
});
