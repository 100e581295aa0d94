import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-default-service-account-no-token",
    family: "exposure",
    description: "A pod that names no service account has no token.",
    severity: "low",
    covers: ["CKV_K8S_41", "C-0189", "C-0225", "CIS-EKS-4.1.5"],
    level: "advisory",
    remediation: "Set automountServiceAccountToken of the service account default to false.",
    types: ["kubernetes:core/v1:ServiceAccount"],
    check: (account) =>
        account.text("metadata.name") !== "default" || account.isFalse("automountServiceAccountToken")
            ? undefined
            : `${account.show("automountServiceAccountToken")}; set it to false`,
});
