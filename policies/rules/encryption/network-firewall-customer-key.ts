import { all, mustBeOneOf, mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "network-firewall-customer-key",
    family: "encryption",
    description: "A network firewall, its policy and rule groups are encrypted with a key of one's own.",
    severity: "low",
    covers: ["CKV_AWS_345", "CKV_AWS_346"],
    level: "advisory",
    remediation: "Set encryptionConfiguration to type CUSTOMER_KMS with a keyId.",
    types: ["networkfirewall:Firewall", "networkfirewall:FirewallPolicy", "networkfirewall:RuleGroup"],
    check: all(
        mustBeOneOf("encryptionConfiguration.type", ["CUSTOMER_KMS"]),
        mustBeOwnKey("encryptionConfiguration.keyId"),
    ),
});
