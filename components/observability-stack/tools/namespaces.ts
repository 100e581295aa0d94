/** Namespaces of the tools: what Pod Security allows there and how much they may use (R-SEC-4). No Pulumi here. */
import type { SizeName } from "./sizes";

export type Namespace = "monitoring" | "node-agents" | "elastic-system" | "elastic";

/** Levels of Kubernetes' Pod Security Standards. */
type PodSecurityLevel = "restricted" | "baseline" | "privileged";

interface Quota {
    /** Processors that pods may ask for together. */
    readonly "requests.cpu": string;
    readonly "requests.memory": string;
    /** Disks together. */
    readonly "requests.storage": string;
    readonly pods: string;
}

interface NamespaceRow {
    readonly podSecurity: PodSecurityLevel;
    /** Why it is not "restricted"; empty where it is. */
    readonly because: string;
    readonly quota: Readonly<Record<SizeName, Quota>>;
}

const quota = (cpu: number, memoryGi: number, storageGi: number, pods: number): Quota => ({
    "requests.cpu": String(cpu),
    "requests.memory": `${memoryGi}Gi`,
    "requests.storage": `${storageGi}Gi`,
    pods: String(pods),
});

/** An update runs a second pod beside the first for a while, and machines beside others: quotas leave room for that. */
export const namespaces: Readonly<Record<Namespace, NamespaceRow>> = {
    monitoring: {
        podSecurity: "restricted",
        because: "",
        quota: { small: quota(3, 8, 60, 30), full: quota(5, 20, 250, 40) },
    },
    "node-agents": {
        podSecurity: "privileged",
        because:
            "the node exporter reads the node's own file systems, processes and network; Fluent Bit the files that its " +
            "containers write",
        quota: { small: quota(2, 4, 0, 40), full: quota(3, 6, 0, 60) },
    },
    "elastic-system": {
        podSecurity: "restricted",
        because: "",
        quota: { small: quota(1, 1, 0, 5), full: quota(1, 1, 0, 5) },
    },
    elastic: {
        podSecurity: "restricted",
        because: "",
        quota: { small: quota(4, 12, 80, 30), full: quota(8, 28, 700, 40) },
    },
};

/** What a container gets that asks for nothing, such as one that an operator adds. */
export const CONTAINER_DEFAULTS = {
    type: "Container",
    defaultRequest: { cpu: "10m", memory: "64Mi" },
    default: { memory: "256Mi" },
} as const;

/** Labels by which the API server admits or refuses pods. */
export function podSecurityLabels(level: PodSecurityLevel): Readonly<Record<string, string>> {
    const prefix = "pod-security.kubernetes.io";
    return { [`${prefix}/enforce`]: level, [`${prefix}/warn`]: level, [`${prefix}/audit`]: level };
}
