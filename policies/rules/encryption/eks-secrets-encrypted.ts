import { holds } from "../../lib/find";
import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "eks-secrets-encrypted",
    family: "encryption",
    description: "An EKS cluster encrypts Kubernetes secrets with a customer-managed key.",
    severity: "high",
    covers: ["EKS.3", "CKV_AWS_58", "AVD-AWS-0039", "CT.EKS.PR.2"],
    remediation: 'Set encryptionConfig with resources ["secrets"] and provider.keyArn.',
    types: ["eks:Cluster"],
    check: (cluster) => {
        const config = cluster.views("encryptionConfig");
        if (!config.some((c) => holds(c, "resources", "secrets"))) {
            return 'encryptionConfig does not name "secrets"; give it with resources ["secrets"] and provider.keyArn';
        }
        return config.some((c) => isGiven(c, "provider.keyArn"))
            ? undefined
            : "encryptionConfig.provider.keyArn is absent; set it to a customer-managed KMS key";
    },
});
