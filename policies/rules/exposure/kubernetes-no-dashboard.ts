import { findIn, tellOf } from "../../lib/find";
import { PODS, podMetadataOf, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import { View } from "../../lib/view";

/** The label that its manifests give it. */
const labelled = (metadata: View): string[] =>
    tellOf(
        ["k8s-app", "app"],
        (name) => new View(metadata.get("labels")).named(name).includes("kubernetes-dashboard"),
        (name) => `it has the label ${name}: kubernetes-dashboard; remove it`,
    );

export const rule = resourceRule({
    name: "kubernetes-no-dashboard",
    family: "exposure",
    description:
        "Kubernetes' dashboard is not deployed: who signs in there does what its account may, and it is no longer kept.",
    severity: "medium",
    covers: ["CKV_K8S_33"],
    level: "advisory",
    remediation: "Use EKS' own console, or Headlamp with each person's own rights.",
    types: PODS,
    patches: true,
    check: (workload) =>
        findIn(
            [
                () => labelled(new View(workload.get("metadata"))),
                () => labelled(podMetadataOf(workload)),
                () =>
                    tellOfContainers(
                        workload,
                        (container) => /kubernetes-dashboard|kubernetesui/.test(container.text("image") ?? ""),
                        (container) => `image is "${container.text("image")}"; remove it`,
                    ),
            ],
            (tell) => tell(),
        ),
});
