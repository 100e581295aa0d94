import { either, someIn } from "../../lib/find";
import { podOf } from "../../lib/kubernetes";
import { hasTwoPods } from "../../lib/kubernetes-replicas";
import { podLabelsOf, selects, type Labels } from "../../lib/kubernetes-selectors";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import { View } from "../../lib/view";

const ANTI_AFFINITY = "affinity.podAntiAffinity";
/** Where a pod says what it keeps away from, and where in it the term is. */
const TERMS = [
    [`${ANTI_AFFINITY}.requiredDuringSchedulingIgnoredDuringExecution`, ""],
    [`${ANTI_AFFINITY}.preferredDuringSchedulingIgnoredDuringExecution`, "podAffinityTerm."],
    ["topologySpreadConstraints", ""],
] as const;

/** Whether a term is about pods of these labels; without a selector it is about none. */
function isAbout(term: View, at: string, labels: Labels): boolean {
    const selector = term.get(`${at}labelSelector`);
    return selector !== undefined && selects(new View(selector), labels);
}

const areSpread = (workload: Resource): boolean =>
    either(
        ...TERMS.map(
            ([path, at]) =>
                () =>
                    someIn(podOf(workload).views(path), (term) => isAbout(term, at, podLabelsOf(workload))),
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
        areSpread(workload) || !hasTwoPods(workload, stack)
            ? undefined
            : "nothing keeps its pods apart; add topologySpreadConstraints that select them",
});
