import { resourceRule } from "../../lib/rule";

const LOGS = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

export const rule = resourceRule({
    name: "eks-control-plane-logs",
    family: "logging",
    description: "An EKS cluster logs all five parts of its control plane.",
    severity: "medium",
    covers: ["CKV_AWS_37"],
    remediation: "Set enabledClusterLogTypes to api, audit, authenticator, controllerManager, scheduler.",
    types: ["eks:Cluster"],
    check: (cluster) => {
        const enabled = cluster.texts("enabledClusterLogTypes");
        const missing = LOGS.filter((log) => !enabled.includes(log));
        return missing.length === 0 ? undefined : `enabledClusterLogTypes lacks ${missing.join(", ")}; add them`;
    },
});
