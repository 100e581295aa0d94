import { findIn, tellOf } from "../../lib/find";
import { PODS, podMetadataOf, tellOfContexts } from "../../lib/kubernetes";
import type { Resource } from "../../lib/resource";
import { resourceRule } from "../../lib/rule";
import { View } from "../../lib/view";

const ANNOTATION = "container.apparmor.security.beta.kubernetes.io/";
const CONFINED = /^(runtime\/default|localhost\/.*)?$/;

const inContexts = (workload: Resource): string[] =>
    tellOfContexts(
        workload,
        (context) =>
            context.has("appArmorProfile") &&
            !["RuntimeDefault", "Localhost"].includes(context.text("appArmorProfile.type") ?? ""),
        (context) => `${context.show("appArmorProfile")}; set type to RuntimeDefault`,
    );

const inAnnotations = (workload: Resource): string[] =>
    tellOf(
        new View(podMetadataOf(workload).get("annotations")).readers(),
        ([key, texts]) => key.startsWith(ANNOTATION) && texts().some((text) => !CONFINED.test(text)),
        ([key, texts]) => `${key} is ${texts().join(", ")}; remove it`,
    );

export const rule = resourceRule({
    name: "kubernetes-apparmor-kept",
    family: "exposure",
    description: "No container switches its AppArmor profile off.",
    severity: "high",
    covers: ["AVD-KSV-0002", "PSS-appArmorProfile"],
    remediation: "Remove the profile Unconfined, and the annotation that says so.",
    types: PODS,
    patches: true,
    check: (workload) => findIn([inContexts, inAnnotations], (tell) => tell(workload)),
});
