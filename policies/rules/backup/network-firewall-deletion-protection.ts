import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "network-firewall-deletion-protection",
    family: "backup",
    description: "A network firewall cannot be deleted by one call.",
    severity: "medium",
    covers: ["NetworkFirewall.9", "CKV_AWS_344"],
    remediation: "Set deleteProtection to true.",
    types: ["networkfirewall:Firewall"],
    check: mustBeTrue("deleteProtection"),
});
