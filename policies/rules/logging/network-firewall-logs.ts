import { someIn } from "../../lib/find";
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
        someIn(stack.referrers(firewall, ["networkfirewall:LoggingConfiguration"], "firewallArn"), (logging) =>
            logging.has("loggingConfiguration.logDestinationConfigs"),
        )
            ? undefined
            : "no LoggingConfiguration with a destination names it; add one",
});
