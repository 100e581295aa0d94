import { called, selectFrom } from "../../lib/find";
import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import { holdsSecret } from "../../lib/secrets";
import { type View } from "../../lib/view";

const secretsOf = (container: View): View[] =>
    selectFrom(container.views("env"), (e) => e.has("value") && holdsSecret(e));

export const rule = resourceRule({
    name: "kubernetes-no-secret-in-environment",
    family: "exposure",
    description: "No secret is written into a pod's environment.",
    severity: "critical",
    covers: ["R-APP-5", "C-0012"],
    remediation: "Use valueFrom.secretKeyRef, or mount the secret.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => secretsOf(container).length > 0,
            (container) => {
                const names = secretsOf(container).map((e) => called(e, "name", "a secret"));
                return `env holds ${names.join(", ")} as a value; take it from a Secret`;
            },
        ),
});
