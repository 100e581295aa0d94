import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-image-by-digest",
    family: "exposure",
    description: "A container's image is named by its digest: what runs is what was examined.",
    severity: "low",
    covers: ["CKV_K8S_43"],
    level: "advisory",
    remediation: "Append @sha256: and the digest to the image.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => !/@[^@:]+:./.test(container.text("image") ?? ""),
            (container) => `${container.show("image")}; append its digest`,
        ),
});
