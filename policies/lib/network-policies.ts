/** Which pods a policy on the network concerns: of Kubernetes' own kind, or of Cilium's two. */
import { both, someIn } from "./find";
import { isWrittenNameOf } from "./identity";
import { podMetadataOf } from "./kubernetes";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { attempt, View } from "./view";

const NAMESPACE = ["kubernetes:core/v1:Namespace"];
const CLUSTERWIDE = "kubernetes:cilium.io/v2:CiliumClusterwideNetworkPolicy";
const NAMESPACED = ["kubernetes:networking.k8s.io/v1:NetworkPolicy", "kubernetes:cilium.io/v2:CiliumNetworkPolicy"];

/** A namespace's name; its URN where the name is not known yet. */
function nameOf(namespace: Resource): string {
    const name = attempt(() => namespace.text("metadata.name"));
    return ("value" in name ? name.value : undefined) ?? namespace.urn;
}

/** The namespace of an object, as `nameOf` has it. Throws where it is not known and no namespace of the stack is behind it. */
function namespaceOf(object: Resource, stack: Stack): string {
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
const labelsIn = (value: unknown): Map<string, string | undefined> =>
    new Map(new View(value).entries().map(([name, [text]]) => [name.replace(/^(k8s|any):/, ""), text]));

function meets(expression: View, labels: ReadonlyMap<string, string | undefined>): boolean {
    const key = (expression.text("key") ?? "").replace(/^(k8s|any):/, "");
    const isIn = labels.has(key) && expression.texts("values").includes(labels.get(key) ?? "");
    const tests: Readonly<Record<string, boolean>> = {
        In: isIn,
        NotIn: !isIn,
        Exists: labels.has(key),
        DoesNotExist: !labels.has(key),
    };
    return tests[expression.text("operator") ?? ""] ?? false;
}

const selects = (selector: View, labels: ReadonlyMap<string, string | undefined>): boolean =>
    [...labelsIn(selector.get("matchLabels"))].every(([name, text]) => labels.has(name) && labels.get(name) === text) &&
    selector.views("matchExpressions").every((expression) => meets(expression, labels));

/** The selectors of a policy; an empty one selects all pods. Cilium's has one for each specification, or selects nodes. */
const selectorsOf = (policy: Resource): View[] =>
    policy.type === NAMESPACED[0]
        ? policy.views("spec").map((spec) => new View(spec.get("podSelector")))
        : ciliumSpecs(policy).map((spec) => new View(spec.get("endpointSelector")));

const ciliumSpecs = (policy: Resource): View[] =>
    [...policy.views("spec"), ...policy.views("specs")].filter((spec) => spec.get("endpointSelector") !== undefined);

/** Whether some policy of the stack selects the pods of a workload. Throws where none does and one may. */
export function isIsolated(workload: Resource, stack: Stack): boolean {
    const selecting = (policy: Resource): boolean =>
        someIn(selectorsOf(policy), (selector) => selects(selector, labelsIn(podMetadataOf(workload).get("labels"))));
    return (
        someIn(stack.all(NAMESPACED), (policy) =>
            both(
                () => namespaceOf(policy, stack) === namespaceOf(workload, stack),
                () => selecting(policy),
            ),
        ) || someIn(stack.all([CLUSTERWIDE]), selecting)
    );
}

/** A policy of the whole cluster under which every pod refuses what no policy allows. */
const closesAll = (policy: Resource): boolean =>
    someIn(
        ciliumSpecs(policy),
        (spec) =>
            selects(new View(spec.get("endpointSelector")), new Map()) &&
            !new View(spec.get("endpointSelector")).has("matchExpressions") &&
            !(spec.isFalse("enableDefaultDeny.ingress") && spec.isFalse("enableDefaultDeny.egress")) &&
            ["ingress", "egress"].some((way) => spec.get(way) !== undefined),
    );

/** Whether a policy of the stack is in a namespace, or closes the whole cluster. */
export const hasPolicy = (namespace: Resource, stack: Stack): boolean =>
    someIn(stack.all(NAMESPACED), (policy) => namespaceOf(policy, stack) === nameOf(namespace)) ||
    someIn(stack.all([CLUSTERWIDE]), closesAll);
