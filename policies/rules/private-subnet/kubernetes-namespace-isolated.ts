import { hasPolicy } from "../../lib/network-policies";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "kubernetes-namespace-isolated",
    family: "private-subnet",
    description: "Each namespace has a policy on the network.",
    severity: "medium",
    covers: ["C-0206", "CIS-EKS-4.3.2"],
    level: "advisory",
    remediation: "Add a NetworkPolicy with an empty podSelector, which refuses what no other allows.",
    types: ["kubernetes:core/v1:Namespace"],
    check: (namespace, stack) =>
        hasPolicy(namespace, stack)
            ? undefined
            : "no NetworkPolicy of the stack is in it; add one that denies by default",
});
