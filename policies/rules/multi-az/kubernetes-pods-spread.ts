import { both, either, someIn } from "../../lib/find";
import { podOf } from "../../lib/kubernetes";
import { hasTwoPods } from "../../lib/kubernetes-replicas";
import { namespaceOf, podLabelsOf, selects, type Labels } from "../../lib/kubernetes-selectors";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { View } from "../../lib/view";

const ANTI_AFFINITY = "affinity.podAntiAffinity";
/** Where a pod says what it keeps away from, and where in it the term is. */
const TERMS = [
    [`${ANTI_AFFINITY}.requiredDuringSchedulingIgnoredDuringExecution`, ""],
    [`${ANTI_AFFINITY}.preferredDuringSchedulingIgnoredDuringExecution`, "podAffinityTerm"],
    ["topologySpreadConstraints", ""],
] as const;

/** Whether a term is about pods of these labels; without a selector it is about none. */
function isAbout(term: View, labels: Labels): boolean {
    const selector = term.get("labelSelector");
    return selector !== undefined && selects(new View(selector), labels);
}

/** Whether a term looks into the workload's namespace, as one does that names none. What a selector finds, other stacks may have labelled. */
const looksInto = (term: View, workload: Resource, stack: Stack): boolean =>
    term.get("namespaceSelector") !== undefined ||
    term.texts("namespaces").length === 0 ||
    term.texts("namespaces").includes(namespaceOf(workload, stack));

const areSpread = (workload: Resource, stack: Stack): boolean =>
    either(
        ...TERMS.map(
            ([path, at]) =>
                () =>
                    someIn(podOf(workload).views(path), (each) => {
                        const term = at === "" ? each : new View(each.get(at));
                        return both(
                            () => isAbout(term, podLabelsOf(workload)),
                            () => looksInto(term, workload, stack),
                        );
                    }),
        ),
    );

export const rule = stackRule({
    name: "kubernetes-pods-spread",
    family: "multi-az",
    description: "The pods of a workload keep away from each other: a node or a zone takes not all of them along.",
    severity: "low",
    covers: ["R-PROG-2"],
    level: "advisory",
    remediation:
        "Add topologySpreadConstraints (topologyKey topology.kubernetes.io/zone) or podAntiAffinity whose labelSelector matches the pods' own labels.",
    types: ["kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:StatefulSet"],
    check: (workload, stack) =>
        areSpread(workload, stack) || !hasTwoPods(workload, stack)
            ? undefined
            : "nothing keeps its pods apart; add topologySpreadConstraints that select them",
});
