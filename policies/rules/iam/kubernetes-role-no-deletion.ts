import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

const ENDS = ["delete", "deletecollection"];
const GROUPS: readonly (readonly [group: string, resources: readonly string[]])[] = [
    ["", ["secrets", "pods", "services", "replicationcontrollers"]],
    ["apps", ["deployments", "replicasets", "daemonsets", "statefulsets"]],
    ["batch", ["jobs", "cronjobs"]],
];

export const rule = resourceRule({
    name: "kubernetes-role-no-deletion",
    family: "iam",
    description: "No role of Kubernetes deletes what runs, or secrets, that it does not name.",
    severity: "low",
    covers: ["C-0007"],
    level: "advisory",
    remediation: "Remove delete and deletecollection, or name the objects under resourceNames.",
    types: ROLES,
    patches: true,
    check: (role) =>
        tellOfGrants(
            role,
            (rule) =>
                !rule.has("resourceNames") && GROUPS.some(([group, resources]) => grants(rule, group, resources, ENDS)),
            "name them under resourceNames",
        ),
});
