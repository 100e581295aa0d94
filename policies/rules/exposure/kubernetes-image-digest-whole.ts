import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

/** Algorithm → digits of its digests. */
const DIGITS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128, blake3: 64 };

function hasDigest(image: string): boolean {
    const [, algorithm = "", digest = ""] = /@([a-z0-9]+(?:[+._-][a-z0-9]+)*):([\w=-]+)$/.exec(image) ?? [];
    const digits = DIGITS[algorithm];
    return digits === undefined ? digest !== "" : digest.length === digits && /^[0-9a-f]+$/.test(digest);
}

export const rule = resourceRule({
    name: "kubernetes-image-digest-whole",
    family: "exposure",
    description: "The digest of a container's image is one of its algorithm: what is cut off names no image.",
    severity: "low",
    covers: ["C-0306"],
    level: "advisory",
    remediation: "Append @sha256: and the digest to the image.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => !hasDigest(container.text("image") ?? ""),
            (container) => `${container.show("image")}; append its whole digest`,
        ),
});
