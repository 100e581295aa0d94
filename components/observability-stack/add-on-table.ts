/**
 * The cluster's add-ons by Kubernetes version, each pinned. No Pulumi here.
 *
 * Versions are those that `aws eks describe-addon-versions --kubernetes-version <version>` lists; an add-on of another
 * minor version is refused. A running cluster takes `vpc-cni` one minor version further at a time (EKS Best Practices, "Upgrade
 * add-ons and components using the Kubernetes API").
 */
import type { Values } from "./tools/pod-parts";

export interface AddOn {
    readonly version: string;
    /** Nodes need it to become ready, so it does not wait for them. */
    readonly beforeNodes: boolean;
    readonly settings?: Values;
    /** The service account that acts in AWS, and the AWS-managed policy of its role. */
    readonly identity?: { readonly namespace: string; readonly serviceAccount: string; readonly policy: string };
}

const KUBE_SYSTEM = "kube-system";

/** What runs on each of the versions below. */
const common = {
    "eks-pod-identity-agent": { version: "v1.3.10-eksbuild.3", beforeNodes: true },
    "vpc-cni": {
        version: "v1.22.4-eksbuild.3",
        beforeNodes: true,
        settings: {
            // Without it network policies are written and not enforced.
            enableNetworkPolicy: "true",
            // A node runs about ten pods with an address, and a zone's subnet has 251 for all. Unasked, the plug-in keeps a whole
            // interface in reserve, 10 or 15 addresses a node (amazon-vpc-cni-k8s, docs/eni-and-ip-target.md, whose figures these are).
            env: { MINIMUM_IP_TARGET: "12", WARM_IP_TARGET: "2" },
        },
        identity: { namespace: KUBE_SYSTEM, serviceAccount: "aws-node", policy: "AmazonEKS_CNI_Policy" },
    },
    "snapshot-controller": { version: "v8.6.0-eksbuild.6", beforeNodes: false },
    "aws-ebs-csi-driver": {
        version: "v1.63.1-eksbuild.1",
        beforeNodes: false,
        identity: {
            namespace: KUBE_SYSTEM,
            serviceAccount: "ebs-csi-controller-sa",
            // Volumes and snapshots that the driver made, and no others of the account; an old one that is to be taken over needs its tag
            // (aws-ebs-csi-driver, issue 2918).
            policy: "AmazonEBSCSIDriverPolicyV2",
        },
    },
} as const satisfies Readonly<Record<string, AddOn>>;

/** With what is of one Kubernetes version: the network proxy, of the same minor version, and the DNS server. */
const paired = (kubeProxy: string, coredns: string) => ({
    ...common,
    "kube-proxy": { version: kubeProxy, beforeNodes: true },
    coredns: { version: coredns, beforeNodes: false },
});

const addOns = {
    "1.35": paired("v1.35.3-eksbuild.21", "v1.13.2-eksbuild.21"),
    "1.36": paired("v1.36.0-eksbuild.25", "v1.14.3-eksbuild.23"),
} satisfies Readonly<Record<string, Readonly<Record<string, AddOn>>>>;

export type KubernetesVersion = keyof typeof addOns;

/**
 * When EKS's standard support ends (the EKS user guide's "Kubernetes release calendar", as endoflife.date had it in August
 * 2026). From then on AWS may update the control plane by itself (`upgradePolicy` in cluster.ts), and nothing else with it.
 */
export const SUPPORTED_UNTIL: Readonly<Record<KubernetesVersion, string>> = {
    "1.35": "2027-03-27",
    "1.36": "2027-08-02",
};

export const kubernetesVersions = Object.keys(addOns) as [KubernetesVersion, ...KubernetesVersion[]];

export function addOnsOf(version: KubernetesVersion): readonly (readonly [name: string, addOn: AddOn])[] {
    return Object.entries<AddOn>(addOns[version]);
}
