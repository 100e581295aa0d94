/** Versions of Kubernetes' API that no version of EKS serves any more (the deprecated API migration guide). */
const HOOKS = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"];
const ROLES = ["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"];
const FLOWS = ["FlowSchema", "PriorityLevelConfiguration"];

const REMOVED: Readonly<Record<string, readonly string[]>> = {
    "admissionregistration.k8s.io/v1beta1": HOOKS,
    "apiextensions.k8s.io/v1beta1": ["CustomResourceDefinition"],
    "apiregistration.k8s.io/v1beta1": ["APIService"],
    "apps/v1beta1": ["ControllerRevision", "Deployment", "StatefulSet"],
    "apps/v1beta2": ["ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"],
    "autoscaling/v2beta1": ["HorizontalPodAutoscaler"],
    "autoscaling/v2beta2": ["HorizontalPodAutoscaler"],
    "batch/v1beta1": ["CronJob"],
    "batch/v2alpha1": ["CronJob"],
    "certificates.k8s.io/v1beta1": ["CertificateSigningRequest"],
    "coordination.k8s.io/v1beta1": ["Lease"],
    "discovery.k8s.io/v1beta1": ["EndpointSlice"],
    "events.k8s.io/v1beta1": ["Event"],
    "extensions/v1beta1": ["DaemonSet", "Deployment", "Ingress", "NetworkPolicy", "PodSecurityPolicy", "ReplicaSet"],
    "flowcontrol.apiserver.k8s.io/v1beta1": FLOWS,
    "flowcontrol.apiserver.k8s.io/v1beta2": FLOWS,
    "flowcontrol.apiserver.k8s.io/v1beta3": FLOWS,
    "networking.k8s.io/v1beta1": ["Ingress", "IngressClass"],
    "node.k8s.io/v1beta1": ["RuntimeClass"],
    "policy/v1beta1": ["PodDisruptionBudget", "PodSecurityPolicy"],
    "rbac.authorization.k8s.io/v1alpha1": ROLES,
    "rbac.authorization.k8s.io/v1beta1": ROLES,
    "scheduling.k8s.io/v1alpha1": ["PriorityClass"],
    "scheduling.k8s.io/v1beta1": ["PriorityClass"],
    "storage.k8s.io/v1beta1": ["CSIDriver", "CSINode", "CSIStorageCapacity", "StorageClass", "VolumeAttachment"],
};

export const REMOVED_TYPES = Object.entries(REMOVED).flatMap(([version, kinds]) =>
    kinds.map((kind) => `kubernetes:${version}:${kind}`),
);
