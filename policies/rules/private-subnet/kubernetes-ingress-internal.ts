import { annotationsOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

const SCHEME = "alb.ingress.kubernetes.io/scheme";

export const rule = resourceRule({
    name: "kubernetes-ingress-internal",
    family: "private-subnet",
    description:
        "A load balancer that an Ingress makes is internal, as AWS's controller makes it where nothing is said.",
    severity: "medium",
    covers: ["R-NET-2", "C-0256"],
    level: "advisory",
    remediation: "Remove the annotation alb.ingress.kubernetes.io/scheme, or set it to internal.",
    types: ["kubernetes:networking.k8s.io/v1:Ingress"],
    patches: true,
    check: (ingress) =>
        annotationsOf(ingress).named(SCHEME).includes("internet-facing")
            ? `${SCHEME} is internet-facing; set it to internal`
            : undefined,
});
