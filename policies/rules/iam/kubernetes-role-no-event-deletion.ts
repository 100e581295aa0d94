import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-event-deletion",
    family: "iam",
    description: "No role of Kubernetes deletes events, the traces of what was done.",
    severity: "medium",
    covers: ["C-0031"],
    level: "advisory",
    remediation: "Remove delete and deletecollection on events.",
    types: ROLES,
    patches: true,
    check: (role) =>
        tellOfGrants(
            role,
            (rule) =>
                ["", "events.k8s.io"].some((group) => grants(rule, group, ["events"], ["delete", "deletecollection"])),
            "remove it",
        ),
});
