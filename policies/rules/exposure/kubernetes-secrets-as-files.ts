import { someIn } from "../../lib/find";
import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const OF_SECRETS = [
    ["env", "valueFrom.secretKeyRef"],
    ["envFrom", "secretRef"],
] as const;

const inEnvironment = (container: View): boolean =>
    someIn(OF_SECRETS, ([list, key]) => someIn(container.views(list), (given) => given.has(key)));

export const rule = resourceRule({
    name: "kubernetes-secrets-as-files",
    family: "exposure",
    description:
        "A container reads secrets from files: its environment is inherited, and printed in reports of errors.",
    severity: "medium",
    covers: ["CKV_K8S_35", "C-0207", "CIS-EKS-4.4.1"],
    level: "advisory",
    remediation: "Mount the Secret as a volume.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => inEnvironment(container),
            () => "a Secret is in the environment; mount it",
        ),
});
