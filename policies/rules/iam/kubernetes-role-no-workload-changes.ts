import { CHANGES, grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const WORKLOADS = {
    "": ["pods", "replicationcontrollers"],
    apps: ["deployments", "statefulsets", "daemonsets", "replicasets"],
    batch: ["jobs", "cronjobs"],
};

const changes = (rule: View): boolean =>
    Object.entries(WORKLOADS).some(([group, resources]) => grants(rule, group, resources, CHANGES));

export const rule = resourceRule({
    name: "kubernetes-role-no-workload-changes",
    family: "iam",
    description: "No role of Kubernetes changes what runs: whoever may, runs as any service account of the namespace.",
    severity: "medium",
    covers: ["AVD-KSV-0048"],
    level: "advisory",
    remediation: "Let a pipeline or a controller change workloads; leave get, list and watch.",
    types: ROLES,
    patches: true,
    check: (role) => tellOfGrants(role, changes, "remove it"),
});
