import { resourceRule } from "../../lib/rule";

/** The fifth is the audit log, which eks-audit-log judges. */
const LOGS = ["api", "authenticator", "controllerManager", "scheduler"];

export const rule = resourceRule({
    name: "eks-control-plane-logs",
    family: "logging",
    description: "An EKS cluster logs the parts of its control plane beside the audit log.",
    severity: "medium",
    covers: ["CKV_AWS_37", "AVD-AWS-0038"],
    remediation: "Set enabledClusterLogTypes to api, audit, authenticator, controllerManager, scheduler.",
    types: ["eks:Cluster"],
    check: (cluster) => {
        const enabled = cluster.texts("enabledClusterLogTypes");
        const missing = LOGS.filter((log) => !enabled.includes(log));
        return missing.length === 0 ? undefined : `enabledClusterLogTypes lacks ${missing.join(", ")}; add them`;
    },
});
