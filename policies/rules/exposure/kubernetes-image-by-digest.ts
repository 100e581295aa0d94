import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

const DIGEST = /@(?!sha256:.*[^0-9a-f])[a-z0-9]+([+._-][a-z0-9]+)*:[\w=-]+$/;

export const rule = resourceRule({
    name: "kubernetes-image-by-digest",
    family: "exposure",
    description: "A container's image is named by its digest: what runs is what was examined.",
    severity: "low",
    covers: ["CKV_K8S_43", "C-0306"],
    level: "advisory",
    remediation: "Append @sha256: and the digest to the image.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => !DIGEST.test(container.text("image") ?? ""),
            (container) => `${container.show("image")}; append its digest`,
        ),
});
