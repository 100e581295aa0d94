import { BINDINGS, PODS, ROLES } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

/** What every cluster has in its default namespace. */
const ALWAYS_THERE = [
    "ServiceAccount default",
    "Service kubernetes",
    "Endpoints kubernetes",
    "EndpointSlice kubernetes",
];

export const rule = resourceRule({
    name: "kubernetes-own-namespace",
    family: "exposure",
    description: "Nothing is put into the default namespace, where it shares names, quotas and rights with all else.",
    severity: "low",
    covers: ["CKV_K8S_21", "C-0061", "C-0212", "CIS-EKS-4.5.2", "AVD-KSV-0110"],
    level: "advisory",
    remediation: "Create a Namespace and name it in metadata.namespace, or in the provider's namespace.",
    types: [
        ...PODS,
        ...["ConfigMap", "Endpoints", "PersistentVolumeClaim", "Secret", "Service", "ServiceAccount"].map(
            (kind) => `kubernetes:core/v1:${kind}`,
        ),
        ROLES[0]!,
        BINDINGS[0]!,
        "kubernetes:networking.k8s.io/v1:Ingress",
        "kubernetes:policy/v1:PodDisruptionBudget",
        "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
        "kubernetes:discovery.k8s.io/v1:EndpointSlice",
        "kubernetes:coordination.k8s.io/v1:Lease",
        "kubernetes:storage.k8s.io/v1:CSIStorageCapacity",
    ],
    check: (object) =>
        object.namespace() === "default" &&
        !ALWAYS_THERE.includes(`${object.type.split(":").at(-1)} ${object.text("metadata.name")}`)
            ? `${object.show("metadata.namespace")}; name a namespace of its own`
            : undefined,
});
