import { annotationsOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

/** Of ingress-nginx, whose prefix its operator may change, and of NGINX's own controller (nginx.org/server-snippets). */
const SNIPPET = /\/[\w-]*snippets?$/;

export const rule = resourceRule({
    name: "kubernetes-ingress-no-snippets",
    family: "exposure",
    description: "An Ingress writes nothing into the configuration of the proxy that all share (CVE-2021-25742).",
    severity: "high",
    covers: ["CKV_K8S_152", "CKV_K8S_153", "CKV_K8S_154"],
    remediation: "Remove the annotations whose names end in snippet or snippets.",
    types: ["kubernetes:networking.k8s.io/v1:Ingress"],
    patches: true,
    check: (ingress) =>
        annotationsOf(ingress)
            .keys()
            .filter((key) => SNIPPET.test(key))
            .map((key) => `it has the annotation ${key}; remove it`),
});
