import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

/** The part after the last slash: a registry may have a port. */
const pinned = (image: string): boolean => /@sha256:|:(?!latest$)[\w.-]+$/.test(image.split("/").pop()!);

export const rule = resourceRule({
    name: "kubernetes-image-pinned",
    family: "exposure",
    description: "A container's image has a tag or a digest, and not a tag that moves.",
    severity: "medium",
    covers: ["CKV_K8S_14", "AVD-KSV-0013", "C-0075"],
    level: "advisory",
    remediation: "Name the image with a version or a digest.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => !pinned(container.text("image") ?? ""),
            (container) => `${container.show("image")}; name a version or a digest`,
        ),
});
