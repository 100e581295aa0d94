/** What Pod Security "restricted" refuses (Kubernetes, "Pod Security Standards"); the parts that charts touch. */

export interface PodSpec {
    readonly hostNetwork?: boolean;
    readonly hostPID?: boolean;
    readonly hostIPC?: boolean;
    readonly nodeSelector?: Readonly<Record<string, string>>;
    readonly securityContext?: SecurityContext;
    readonly volumes?: readonly Readonly<Record<string, unknown>>[];
    readonly initContainers?: readonly Container[];
    readonly containers: readonly Container[];
}
interface Container {
    readonly name: string;
    readonly image: string;
    readonly resources?: { readonly requests?: Readonly<Record<string, string>> };
    readonly ports?: readonly { readonly hostPort?: number }[];
    readonly securityContext?: SecurityContext;
}
interface SecurityContext {
    readonly privileged?: boolean;
    readonly runAsNonRoot?: boolean;
    readonly runAsUser?: number;
    readonly allowPrivilegeEscalation?: boolean;
    readonly seccompProfile?: { readonly type: string };
    readonly capabilities?: { readonly drop?: readonly string[]; readonly add?: readonly string[] };
}

const VOLUMES = [
    "configMap",
    "csi",
    "downwardAPI",
    "emptyDir",
    "ephemeral",
    "persistentVolumeClaim",
    "projected",
    "secret",
];
const SECCOMP = ["RuntimeDefault", "Localhost"];

/** One line for each reason; empty where the pod is admitted. */
export function refusals(pod: PodSpec): string[] {
    const found: string[] = [];
    for (const host of ["hostNetwork", "hostPID", "hostIPC"] as const) {
        if (pod[host] === true) {
            found.push(host);
        }
    }
    for (const volume of pod.volumes ?? []) {
        const kind = Object.keys(volume).find((key) => key !== "name") ?? "emptyDir";
        if (!VOLUMES.includes(kind)) {
            found.push(`volume ${kind}`);
        }
    }
    for (const container of [...(pod.initContainers ?? []), ...pod.containers]) {
        found.push(...refusalsOf(container, pod.securityContext ?? {}).map((reason) => `${container.name}: ${reason}`));
    }
    return found;
}

function refusalsOf({ securityContext: own = {}, ports = [] }: Container, pod: SecurityContext): string[] {
    const rules: readonly (readonly [boolean, string])[] = [
        [own.privileged === true, "privileged"],
        [own.allowPrivilegeEscalation !== false, "allowPrivilegeEscalation"],
        [own.capabilities?.drop?.includes("ALL") !== true, "capabilities not dropped"],
        [(own.capabilities?.add ?? []).some((name) => name !== "NET_BIND_SERVICE"), "capabilities added"],
        [(own.runAsNonRoot ?? pod.runAsNonRoot) !== true, "runAsNonRoot"],
        [(own.runAsUser ?? pod.runAsUser) === 0, "root"],
        [!SECCOMP.includes((own.seccompProfile ?? pod.seccompProfile)?.type ?? ""), "seccompProfile"],
        [ports.some(({ hostPort }) => hostPort !== undefined), "hostPort"],
    ];
    return rules.filter(([refused]) => refused).map(([, reason]) => reason);
}
