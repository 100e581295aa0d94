/** Which pods a selector of Kubernetes finds, and in which namespace an object is. */
import { holds } from "./find";
import { isWrittenNameOf } from "./identity";
import { podMetadataOf } from "./kubernetes";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { attempt, View } from "./view";

const NAMESPACE = ["kubernetes:core/v1:Namespace"];

/** Labels by name. */
export type Labels = ReadonlyMap<string, string | undefined>;

/** A namespace's name; its URN where the name is not known yet. */
export function nameOf(namespace: Resource): string {
    const name = attempt(() => namespace.text("metadata.name"));
    return ("value" in name ? name.value : undefined) ?? namespace.urn;
}

/** The namespace of an object, as `nameOf` has it. Throws where it is not known and no namespace of the stack is behind it. */
export function namespaceOf(object: Resource, stack: Stack): string {
    const written = attempt(() => object.namespace());
    if ("value" in written) {
        const referred = stack.all(NAMESPACE).find((namespace) => isWrittenNameOf(namespace)(written.value));
        return referred === undefined ? written.value : nameOf(referred);
    }
    const [namespace, ...others] = stack.behind(object, "metadata", NAMESPACE);
    if (namespace === undefined || others.length > 0) {
        throw written.unknown;
    }
    return nameOf(namespace);
}

/** Labels by name; Cilium may write where one comes from before it. */
const labelsIn = (value: unknown): Labels =>
    new Map(new View(value).entries().map(([name, [text]]) => [name.replace(/^(k8s|any):/, ""), text]));

function meets(expression: View, labels: Labels): boolean {
    const key = (expression.text("key") ?? "").replace(/^(k8s|any):/, "");
    const isIn = labels.has(key) && holds(expression, "values", labels.get(key) ?? "");
    const tests: Readonly<Record<string, boolean>> = {
        In: isIn,
        NotIn: !isIn,
        Exists: labels.has(key),
        DoesNotExist: !labels.has(key),
    };
    return tests[expression.text("operator") ?? ""] ?? false;
}

export const selects = (selector: View, labels: Labels): boolean =>
    [...labelsIn(selector.get("matchLabels"))].every(([name, text]) => labels.has(name) && labels.get(name) === text) &&
    selector.views("matchExpressions").every((expression) => meets(expression, labels));

/** The labels of a workload's pods. */
export const podLabelsOf = (workload: Resource): Labels => labelsIn(podMetadataOf(workload).get("labels"));
