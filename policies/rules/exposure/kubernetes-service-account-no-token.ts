import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-service-account-no-token",
    family: "exposure",
    description: "Pods have the token of a service account only where they ask for it.",
    severity: "low",
    covers: ["C-0034", "C-0190", "CIS-EKS-4.1.6"],
    level: "advisory",
    remediation: "Set automountServiceAccountToken to false, and to true in the pods that need the token.",
    types: ["kubernetes:core/v1:ServiceAccount"],
    check: (account) =>
        account.isFalse("automountServiceAccountToken")
            ? undefined
            : `${account.show("automountServiceAccountToken")}; set it to false`,
});
