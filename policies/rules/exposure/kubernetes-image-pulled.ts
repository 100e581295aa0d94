import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

/** Kubernetes pulls always where nothing is said and the tag is latest, or none. */
function pulls(container: View): boolean {
    const image = (container.text("image") ?? "").split("/").at(-1)!;
    const policy = container.text("imagePullPolicy");
    return image.includes("@") || policy === "Always" || (policy === undefined && /^[^:]*(:latest)?$/.test(image));
}

export const rule = resourceRule({
    name: "kubernetes-image-pulled",
    family: "exposure",
    description: "A node asks the registry for an image each time, and so whether the pod may have it.",
    severity: "low",
    covers: ["CKV_K8S_15", "C-0075"],
    level: "advisory",
    remediation: "Set imagePullPolicy to Always, or name the image by its digest.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => !pulls(container),
            (container) => `${container.show("imagePullPolicy")}; set it to Always`,
        ),
});
