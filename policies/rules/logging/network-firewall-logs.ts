import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "network-firewall-logs",
    family: "logging",
    description: "A network firewall delivers its logs.",
    severity: "medium",
    covers: ["NetworkFirewall.2", "CKV2_AWS_63"],
    remediation: "Add a networkfirewall LoggingConfiguration with its ARN.",
    types: ["networkfirewall:Firewall"],
    check: (firewall, stack) =>
        stack.referrers(firewall, ["networkfirewall:LoggingConfiguration"], "firewallArn").length > 0
            ? undefined
            : "no LoggingConfiguration names it; add one",
});
