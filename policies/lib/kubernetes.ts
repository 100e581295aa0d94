/** Objects of Kubernetes: where each kind keeps its pod, and what is said of the containers in it. */
import { both, findIn, holds, someIn, tellOf } from "./find";
import type { Resource } from "./resource";
import { View } from "./view";

const RBAC = "kubernetes:rbac.authorization.k8s.io/v1";
/** What runs until it is told to stop. */
export const SERVICES = [
    "kubernetes:core/v1:Pod",
    ...["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"].map((kind) => `kubernetes:apps/v1:${kind}`),
    "kubernetes:core/v1:ReplicationController",
    "kubernetes:core/v1:PodTemplate",
];
export const PODS = [...SERVICES, "kubernetes:batch/v1:Job", "kubernetes:batch/v1:CronJob"];
export const ROLES = [`${RBAC}:Role`, `${RBAC}:ClusterRole`];
export const BINDINGS = [`${RBAC}:RoleBinding`, `${RBAC}:ClusterRoleBinding`];

/** Which of some of Kubernetes' own roles a binding hands out; a Role of such a name is one of the namespace's own. */
export function standardRole(binding: View, roles: readonly string[]): string | undefined {
    const name = binding.text("roleRef.name") ?? "";
    return roles.includes(name) && binding.text("roleRef.kind") !== "Role" ? name : undefined;
}

/** Where a kind keeps the pod's labels, annotations and specification; a path for all but these. */
const TEMPLATES: Readonly<Record<string, string>> = {
    Pod: "",
    PodTemplate: "template.",
    CronJob: "spec.jobTemplate.spec.template.",
};

const templateOf = (resource: Resource): string =>
    TEMPLATES[
        resource.type
            .split(":")
            .at(-1)!
            .replace(/Patch$/, "")
    ] ?? "spec.template.";

/** The pod's own specification. */
export const podOf = (resource: Resource): View => new View(resource.get(`${templateOf(resource)}spec`));

/** The pod's labels, annotations and name. */
export const podMetadataOf = (resource: Resource): View => new View(resource.get(`${templateOf(resource)}metadata`));

/** No pod takes part in what `key` shares of its node. */
export const mustNotShare =
    (key: "hostIPC" | "hostNetwork" | "hostPID") =>
    (workload: Resource): string | undefined =>
        podOf(workload).isTrue(key) ? `${key} is true; remove it` : undefined;

/** Its users are of a namespace of its own, and none of the node's. */
export const hasOwnUsers = (pod: View): boolean => pod.isFalse("hostUsers");

/** Where a pod has containers: those that stay, those before them, and those that are put in to look. */
const CONTAINERS = ["containers", "initContainers", "ephemeralContainers"];

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

/** Kept by no controller, as far as one can tell. */
const isAlone = (resource: Resource): boolean => /:Pod(Template)?(Patch)?$/.test(resource.type);

/** What is told of each container that fails, those that run before the others too. */
export const tellOfContainers = (resource: Resource, fails: Test, tell: (container: View) => string): string[] =>
    tellOfLists(CONTAINERS, resource, fails, tell);

/** The same of what only Linux has; Kubernetes refuses it in a pod that says it is of Windows. */
export const tellOfLinuxContainers = (resource: Resource, fails: Test, tell: (container: View) => string): string[] =>
    podOf(resource).text("os.name") === "windows" ? [] : tellOfContainers(resource, fails, tell);

/**
 * The same of the containers that stay, in what serves: a pod that is not started again is a task, as a Job's is. What a
 * controller keeps is always started again: Kubernetes refuses a template of it that says otherwise.
 */
export const tellOfServingContainers = (
    resource: Resource,
    fails: Test,
    tell: (container: View) => string,
): string[] =>
    isAlone(resource) && ["Never", "OnFailure"].includes(podOf(resource).text("restartPolicy") ?? "")
        ? []
        : tellOfLists(["containers"], resource, fails, tell);

/** What is told of each security context that fails: the pod's, and the containers'. */
export const tellOfContexts = (
    resource: Resource,
    fails: (context: View) => boolean,
    tell: (context: View) => string,
): string[] => {
    const pod = podOf(resource);
    return findIn([() => [pod], ...CONTAINERS.map((list) => () => pod.views(list))], (holders) =>
        tellOf(
            holders(),
            (holder) => fails(new View(holder.get("securityContext"))),
            (holder) => `${holder.text("name") ?? "the pod"}: ${tell(new View(holder.get("securityContext")))}`,
        ),
    );
};

/** A setting of the security context: the container's, else the pod's. */
export function contextOf(container: View, pod: View, key: string): View {
    const own = new View({ held: container.get(`securityContext.${key}`) });
    return own.get("held") === undefined ? new View({ held: pod.get(`securityContext.${key}`) }) : own;
}

/** A pod, or a container of it, says something of its security. */
export function hasContext(holder: View): boolean {
    const context = new View(holder.get("securityContext"));
    return someIn(context.keys(), (key) => context.get(key) !== undefined);
}

/** Verbs that change an object, or how many there are. */
export const CHANGES = ["create", "update", "patch", "delete", "deletecollection"];

/**
 * Whether a role's rule grants one of `verbs` on one of `resources`, of a group ("" is the core's), by name or by
 * wildcard. Kubernetes knows two for resources: everything, and one subresource of everything.
 */
export function grants(rule: View, group: string, resources: readonly string[], verbs: readonly string[]): boolean {
    const names = (key: string, wanted: readonly string[]): boolean =>
        holds(rule, key, (text) => text === "*" || wanted.includes(text));
    const wide = resources.map((resource) => resource.replace(/^[^/]+(?=\/)/, "*"));
    return both(
        () => names("apiGroups", [group]),
        () =>
            both(
                () => names("resources", [...resources, ...wide]),
                () => names("verbs", verbs),
            ),
    );
}

/** A role's rule in words; its paths are addresses beside the API's resources, as in `/metrics`. */
const toldRule = (rule: View): string =>
    `a rule allows ${rule.texts("verbs").join(", ")} on ${[...rule.texts("resources"), ...rule.texts("nonResourceURLs")].join(", ")}`;

/** What is told of each rule of a role that grants too much. */
export const tellOfGrants = (role: Resource, fails: (rule: View) => boolean, remedy: string): string[] =>
    tellOf(role.views("rules"), fails, (rule) => `${toldRule(rule)}; ${remedy}`);

/** What an object's annotations say. */
export const annotationsOf = (object: Resource): View => new View(object.get("metadata.annotations"));

const ENFORCE = "pod-security.kubernetes.io/enforce";

/** A namespace refuses pods under one of these levels of the Pod Security Standards. */
export const mustEnforce =
    (...levels: readonly string[]) =>
    (namespace: Resource): string | undefined =>
        new View(namespace.get("metadata.labels")).named(ENFORCE).some((level) => levels.includes(level))
            ? undefined
            : `the label ${ENFORCE} is not ${levels.join(" or ")}; set it`;
