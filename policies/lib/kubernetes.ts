/** Objects of Kubernetes: where each kind keeps its pod, and what is said of the containers in it. */
import { findIn, tellOf } from "./find";
import type { Resource } from "./resource";
import { View } from "./view";

const ALONE = "kubernetes:core/v1:Pod";
const SCHEDULED = "kubernetes:batch/v1:CronJob";
const RBAC = "kubernetes:rbac.authorization.k8s.io/v1";
/** What runs until it is told to stop, by a controller. Versions that no supported Kubernetes serves are left out. */
export const SERVICES = [
    ...["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"].map((kind) => `kubernetes:apps/v1:${kind}`),
    "kubernetes:core/v1:ReplicationController",
];
export const PODS = [ALONE, ...SERVICES, "kubernetes:batch/v1:Job", SCHEDULED];
export const ROLES = [`${RBAC}:Role`, `${RBAC}:ClusterRole`];
export const BINDINGS = [`${RBAC}:RoleBinding`, `${RBAC}:ClusterRoleBinding`];

/** The pod's own specification. */
export function podOf(resource: Resource): View {
    const path = resource.type === SCHEDULED ? "spec.jobTemplate.spec.template.spec" : "spec.template.spec";
    return new View(resource.get(resource.type === ALONE ? "spec" : path));
}

type Test = (container: View, pod: View) => boolean;
const tellOfLists = (
    lists: readonly string[],
    resource: Resource,
    fails: Test,
    tell: (c: View) => string,
): string[] => {
    const pod = podOf(resource);
    return findIn(lists, (list) =>
        tellOf(
            pod.views(list),
            (container) => fails(container, pod),
            (container) => `${container.text("name") ?? "a container"}: ${tell(container)}`,
        ),
    );
};

/** What is told of each container that fails, those that run before the others too. */
export const tellOfContainers = (resource: Resource, fails: Test, tell: (container: View) => string): string[] =>
    tellOfLists(["containers", "initContainers", "ephemeralContainers"], resource, fails, tell);

/** The same of the containers that stay. */
export const tellOfMainContainers = (resource: Resource, fails: Test, tell: (container: View) => string): string[] =>
    tellOfLists(["containers"], resource, fails, tell);

/** A setting of the security context: the container's, else the pod's. */
export function contextOf(container: View, pod: View, key: string): View {
    const own = new View({ held: container.get(`securityContext.${key}`) });
    return own.get("held") === undefined || own.get("held") === null
        ? new View({ held: pod.get(`securityContext.${key}`) })
        : own;
}
