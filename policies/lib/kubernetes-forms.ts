/**
 * The forms in which Kubernetes takes one and the same object: under the versions of its API that came before, in a list,
 * or as a patch of server-side apply. Rules name the type of today; the kernel judges every form of it.
 */
import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";
import { attempt, unknownProps, View } from "./view";

/** Group and version of today → those that @pulumi/kubernetes still has. A group without a slash is `core`'s. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
    "apps/v1": ["apps/v1beta1", "apps/v1beta2", "extensions/v1beta1"],
    "batch/v1": ["batch/v1beta1", "batch/v2alpha1"],
    "networking.k8s.io/v1": ["networking.k8s.io/v1beta1", "extensions/v1beta1"],
    "rbac.authorization.k8s.io/v1": ["rbac.authorization.k8s.io/v1beta1", "rbac.authorization.k8s.io/v1alpha1"],
    "policy/v1": ["policy/v1beta1"],
    "autoscaling/v2": ["autoscaling/v2beta2", "autoscaling/v2beta1", "autoscaling/v1"],
    "coordination.k8s.io/v1": ["coordination.k8s.io/v1beta1"],
    "discovery.k8s.io/v1": ["discovery.k8s.io/v1beta1"],
    "storage.k8s.io/v1": ["storage.k8s.io/v1beta1"],
};

/** Every token under which an object of `type` comes: in lists, and as a patch where the rule judges those. */
export function formsOf(type: string, patches: boolean): string[] {
    const [, version = "", kind] = /^kubernetes:([^:]+):(\w+)$/.exec(type) ?? [];
    return kind === undefined
        ? [type]
        : [version, ...(BEFORE[version] ?? [])].flatMap((v) =>
              ["", "List", ...(patches ? ["Patch"] : [])].map((form) => `kubernetes:${v}:${kind}${form}`),
          );
}

const TODAY = new Map(Object.entries(BEFORE).flatMap(([today, before]) => before.map((v) => [v, today] as const)));
/** The one group that was divided: its kinds went different ways. */
const DIVIDED = /^(Ingress|NetworkPolicy)/;

/** The type of today of what a token names, of what is in it where that is a list. A patch stays one: it lacks what it leaves alone. */
export function typeOfToday(type: string): string {
    const [, version = "", kind = ""] = /^kubernetes:([^:]+):(\w+?)(?:List)?$/.exec(type) ?? [];
    if (kind === "") {
        return type;
    }
    const today = version === "extensions/v1beta1" && !DIVIDED.test(kind) ? "apps/v1" : TODAY.get(version);
    return `kubernetes:${today ?? version}:${kind}`;
}

type Given = PolicyResource | ResourceValidationArgs;

/** The objects in a list of Kubernetes, each as a resource of its own; of all else, itself. */
export function objectsIn<T extends Given>(given: T): T[] {
    if (!/^kubernetes:.*List$/.test(given.type)) {
        return [given];
    }
    const items = attempt(() => new View(given.props).elements("items"));
    // What is not known tells so when it is read, and hides no other object.
    return "unknown" in items
        ? [{ ...given, props: unknownProps(items.unknown) }]
        : items.value.map((read) => {
              const item = attempt(read);
              const props = "unknown" in item ? unknownProps(item.unknown) : (item.value as Record<string, unknown>);
              return { ...given, props };
          });
}
