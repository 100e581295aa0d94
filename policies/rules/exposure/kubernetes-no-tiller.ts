import { findIn, holdsText, tellOf } from "../../lib/find";
import { PODS, podMetadataOf, tellOfContainers } from "../../lib/kubernetes";
import type { Resource } from "../../lib/resource";
import { resourceRule } from "../../lib/rule";
import { View } from "../../lib/view";

const SERVICE = "kubernetes:core/v1:Service";

/** Labels of Helm 2's own manifest. */
const LABELS = { name: "tiller", app: "helm" };
const labelled = (metadata: View): string[] =>
    tellOf(
        Object.entries(LABELS),
        ([name, text]) => new View(metadata.get("labels")).named(name).includes(text),
        ([name, text]) => `it has the label ${name}: ${text}; remove Tiller`,
    );
const named = (metadata: View): string[] =>
    metadata.text("name")?.includes("tiller") ? [`${metadata.show("name")}; remove Tiller`] : [];

const inService = (service: Resource): string[] =>
    tellOf(
        ["metadata.name", "metadata.labels", "spec.selector"],
        (path) => holdsText(service.get(path), (text) => /tiller/i.test(text)),
        (path) => `${path} names tiller; remove it`,
    );

export const rule = resourceRule({
    name: "kubernetes-no-tiller",
    family: "exposure",
    description: "Helm 2's server, which does as administrator what whoever reaches it asks, is not deployed.",
    severity: "critical",
    covers: ["CKV_K8S_34", "CKV_K8S_44", "AVD-KSV-0102"],
    level: "advisory",
    remediation: "Use Helm 3 or 4, which have no server.",
    types: [...PODS, SERVICE],
    patches: true,
    check: (object) =>
        findIn(
            object.type.startsWith(SERVICE)
                ? [() => inService(object)]
                : [
                      ...[labelled, named].map((tell) => () => tell(new View(object.get("metadata")))),
                      ...[labelled, named].map((tell) => () => tell(podMetadataOf(object))),
                      () =>
                          tellOfContainers(
                              object,
                              (container) => /tiller/.test(container.text("image") ?? ""),
                              (container) => `image is "${container.text("image")}"; remove Tiller`,
                          ),
                  ],
            (tell) => tell(),
        ),
});
