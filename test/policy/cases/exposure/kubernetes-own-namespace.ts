import { rule } from "../../../../policies/rules/exposure/kubernetes-own-namespace";
import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const form = (types: readonly string[], passing: Record<string, Record<string, unknown>> = {}) =>
    resourceCases({
        types,
        compliant: { metadata: { name: "web", namespace: "web" } },
        passing,
        violating: {
            "the default one": { metadata: { namespace: "default" } },
            "no namespace": { metadata: { namespace: ABSENT } },
            "no metadata": { metadata: ABSENT },
        },
        unknown: { namespace: { metadata: { namespace: UNKNOWN } } },
    });
const ACCOUNT = "kubernetes:core/v1:ServiceAccount";
const SERVICE = "kubernetes:core/v1:Service";

export const cases = [
    form([ACCOUNT], { "the account that is there": { metadata: { name: "default", namespace: "default" } } }),
    form([SERVICE], { "the cluster's own API": { metadata: { name: "kubernetes", namespace: ABSENT } } }),
    form(rule.types.filter((type) => type !== ACCOUNT && type !== SERVICE)),
];
