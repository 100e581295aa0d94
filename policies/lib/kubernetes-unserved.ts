/** Versions of Kubernetes' API that no version of EKS serves. */
const HOOKS = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"];
const ROLES = ["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"];
const FLOWS = ["FlowSchema", "PriorityLevelConfiguration"];

/** No more (the deprecated API migration guide). */
const REMOVED: Readonly<Record<string, readonly string[]>> = {
    "admissionregistration.k8s.io/v1beta1": HOOKS,
    "apiextensions.k8s.io/v1beta1": ["CustomResourceDefinition"],
    "apiregistration.k8s.io/v1beta1": ["APIService"],
    "apps/v1beta1": ["ControllerRevision", "Deployment", "StatefulSet"],
    "apps/v1beta2": ["ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"],
    "autoscaling/v2beta1": ["HorizontalPodAutoscaler"],
    "autoscaling/v2beta2": ["HorizontalPodAutoscaler"],
    "batch/v1beta1": ["CronJob"],
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
    "rbac.authorization.k8s.io/v1beta1": ROLES,
    "scheduling.k8s.io/v1beta1": ["PriorityClass"],
    "storage.k8s.io/v1beta1": ["CSIDriver", "CSINode", "CSIStorageCapacity", "StorageClass", "VolumeAttachment"],
};

const ADMISSION = ["MutatingAdmissionPolicy", "ValidatingAdmissionPolicy"].flatMap((kind) => [kind, `${kind}Binding`]);
const CLAIMS = ["ResourceClaim", "ResourceClaimTemplate"];
const GROUPS = ["PodGroup", "Workload"];
const SCHEDULING = "PodSchedulingContext";

/** EKS supports no alpha features (https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html). */
const ALPHA: Readonly<Record<string, readonly string[]>> = {
    "admissionregistration.k8s.io/v1alpha1": ADMISSION,
    "auditregistration.k8s.io/v1alpha1": ["AuditSink"],
    "batch/v2alpha1": ["CronJob"],
    "certificates.k8s.io/v1alpha1": ["ClusterTrustBundle"],
    "coordination.k8s.io/v1alpha1": ["LeaseCandidate"],
    "coordination.k8s.io/v1alpha2": ["LeaseCandidate"],
    "flowcontrol.apiserver.k8s.io/v1alpha1": FLOWS,
    "lifecycle.k8s.io/v1alpha1": ["Eviction", "EvictionRequest"],
    "networking.k8s.io/v1alpha1": ["ClusterCIDR", "IPAddress", "ServiceCIDR"],
    "node.k8s.io/v1alpha1": ["RuntimeClass"],
    "rbac.authorization.k8s.io/v1alpha1": ROLES,
    "resource.k8s.io/v1alpha1": [...CLAIMS, "PodScheduling", "ResourceClass"],
    "resource.k8s.io/v1alpha2": [
        ...CLAIMS,
        SCHEDULING,
        "ResourceClaimParameters",
        "ResourceClass",
        "ResourceClassParameters",
        "ResourceSlice",
    ],
    "resource.k8s.io/v1alpha3": [
        ...CLAIMS,
        SCHEDULING,
        "DeviceClass",
        "DeviceTaintRule",
        "ResourcePoolStatusRequest",
        "ResourceSlice",
    ],
    "scheduling.k8s.io/v1alpha1": ["PriorityClass", "Workload"],
    "scheduling.k8s.io/v1alpha2": GROUPS,
    "scheduling.k8s.io/v1alpha3": [...GROUPS, "CompositePodGroup"],
    "settings.k8s.io/v1alpha1": ["PodPreset"],
    "storage.k8s.io/v1alpha1": ["CSIStorageCapacity", "VolumeAttachment", "VolumeAttributesClass"],
    "storagemigration.k8s.io/v1alpha1": ["StorageVersionMigration"],
};

export const UNSERVED_TYPES = [REMOVED, ALPHA].flatMap((versions) =>
    Object.entries(versions).flatMap(([version, kinds]) => kinds.map((kind) => `kubernetes:${version}:${kind}`)),
);
