import { CHANGES, grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

const GROUPS: readonly (readonly [group: string, resources: readonly string[]])[] = [
    ["", ["services", "endpoints"]],
    ["discovery.k8s.io", ["endpointslices"]],
    ["networking.k8s.io", ["ingresses", "networkpolicies"]],
    ["extensions", ["ingresses", "networkpolicies"]],
];

export const rule = resourceRule({
    name: "kubernetes-role-no-network-changes",
    family: "iam",
    description: "No role of Kubernetes changes where traffic goes.",
    severity: "medium",
    covers: ["AVD-KSV-0056"],
    level: "advisory",
    remediation: "Leave get, list and watch on services, endpoints, ingresses and network policies.",
    types: ROLES,
    patches: true,
    check: (role) =>
        tellOfGrants(
            role,
            (rule) => GROUPS.some(([group, resources]) => grants(rule, group, resources, CHANGES)),
            "remove it",
        ),
});
