import { tellOf } from "../../lib/find";
import { annotationsOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

/** Whatever address is before it. */
const EVERYBODY = /\/0+$/;
/** Lists of who may come, separated by commas: of the nginx controller under both of its names, and of AWS's. */
const LISTS = [
    ...["whitelist-source-range", "allowlist-source-range"].map((name) => `nginx.ingress.kubernetes.io/${name}`),
    "alb.ingress.kubernetes.io/inbound-cidrs",
];

export const rule = resourceRule({
    name: "kubernetes-ingress-list-narrow",
    family: "exposure",
    description: "An Ingress that lists who may come lists not everybody.",
    severity: "medium",
    covers: ["R-PROG-2"],
    level: "advisory",
    remediation: "Name the sources in the annotation, or remove it where everybody is meant.",
    types: ["kubernetes:networking.k8s.io/v1:Ingress"],
    patches: true,
    check: (ingress) =>
        tellOf(
            LISTS,
            (list) =>
                annotationsOf(ingress)
                    .named(list)
                    .some((sources) => sources.split(",").some((source) => EVERYBODY.test(source.trim()))),
            (list) => `${list} lists everybody; name the sources`,
        ),
});
