/** The security group that AWS makes with a network, by what the network tells of it. */
import { isNameOf } from "./identity";
import type { Resource } from "./resource";
import { attempt } from "./view";

/** Whether a rule is for it: the network's output is what the rule names, or the network alone stands behind the name. */
export function isOfDefaultGroup(rule: Resource, network: Resource): boolean {
    const told = attempt(() => network.text("defaultSecurityGroupId"));
    const named = attempt(() => rule.text("securityGroupId") ?? "");
    if ("value" in named && isNameOf(network)(named.value)) {
        return true;
    }
    if ("value" in told && told.value !== undefined && "value" in named) {
        return told.value === named.value;
    }
    const behind = rule.urnsBehind("securityGroupId");
    return behind.length > 0 && behind.every((urn) => urn === network.urn);
}
