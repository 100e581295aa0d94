import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { metadata: { annotations: { "nginx.ingress.kubernetes.io/rewrite-target": "/" } } },
    passing: { "no annotations": { metadata: ABSENT } },
    violating: {
        server: { metadata: { annotations: { "nginx.ingress.kubernetes.io/server-snippet": "lua_" } } },
        configuration: { metadata: { annotations: { "nginx.ingress.kubernetes.io/configuration-snippet": "" } } },
    },
    unknown: { annotations: { metadata: { annotations: UNKNOWN } } },
});
