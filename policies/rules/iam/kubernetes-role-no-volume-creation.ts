import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-volume-creation",
    family: "iam",
    description: "No role of Kubernetes creates volumes, which may be a folder of a node.",
    severity: "medium",
    covers: ["C-0278", "CIS-EKS-4.1.9"],
    level: "advisory",
    remediation: "Remove create on persistentvolumes; claims are made into volumes by a storage class.",
    types: ROLES,
    patches: true,
    check: (role) => tellOfGrants(role, (rule) => grants(rule, "", ["persistentvolumes"], ["create"]), "remove it"),
});
