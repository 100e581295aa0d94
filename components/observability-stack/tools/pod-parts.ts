/** Parts that the pods of every tool share: requests, spreading, security context, storage, priority. No Pulumi here. */

/** A tree of Helm values or the spec of a custom resource. */
export type Values = Readonly<Record<string, unknown>>;

export interface Resources {
    readonly requests: { readonly cpu: string; readonly memory: string };
    readonly limits: { readonly memory: string };
}

/** Memory is limited to the request, so that a node never runs short of it; idle processor time is shared. */
export function resources(cpu: string, memory: string): Resources {
    return { requests: { cpu, memory }, limits: { memory } };
}

export const ZONE = "topology.kubernetes.io/zone";
const NODE = "kubernetes.io/hostname";

/**
 * One pod a zone before a second one anywhere, and then one a node where that is possible. A zone whose machines take
 * no pods does not count: by default Kubernetes counts a lost zone as an empty one while its nodes are registered, and
 * pods of the other zones wait.
 */
export function spread(matchLabels: Readonly<Record<string, string>>): Values[] {
    const common = { maxSkew: 1, nodeTaintsPolicy: "Honor", labelSelector: { matchLabels } };
    return [
        { ...common, topologyKey: ZONE, whenUnsatisfiable: "DoNotSchedule" },
        { ...common, topologyKey: NODE, whenUnsatisfiable: "ScheduleAnyway" },
    ];
}

/** What stores something stays off spot capacity; EKS puts this label on the nodes of managed groups. */
export const ON_DEMAND = { "eks.amazonaws.com/capacityType": "ON_DEMAND" } as const;

/** Pod Security "restricted" asks a pod for this. */
export function podSecurity(user: number): Values {
    return {
        runAsNonRoot: true,
        runAsUser: user,
        runAsGroup: user,
        fsGroup: user,
        seccompProfile: { type: "RuntimeDefault" },
    };
}

/** Pod Security "restricted" asks a container for this. */
export const CONTAINER_SECURITY = { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } };

/** For a program that writes to no file of its image. */
export const READ_ONLY = { ...CONTAINER_SECURITY, readOnlyRootFilesystem: true };

/** gp3, encrypted, made in the zone of its pod. */
export const STORAGE_CLASS = "gp3-encrypted";

/** Claim of a volume of the tools' storage class. */
export function claim(gibibytes: number): Values {
    return {
        accessModes: ["ReadWriteOnce"],
        storageClassName: STORAGE_CLASS,
        resources: { requests: { storage: `${gibibytes}Gi` } },
    };
}

/** Priority classes: what alerts or stores is not evicted for what only shows. */
export const priorities = {
    "monitoring-core": { value: 1_000_000, globalDefault: false, description: "alerts, metrics and logs in storage" },
    "monitoring-tools": { value: 1_000, globalDefault: true, description: "everything else" },
} as const;
export const CORE = "monitoring-core" satisfies keyof typeof priorities;
