import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { metadata: { annotations: { "nginx.ingress.kubernetes.io/rewrite-target": "/" } } },
    passing: { "no annotations": { metadata: ABSENT } },
    violating: {
        server: { metadata: { annotations: { "nginx.ingress.kubernetes.io/server-snippet": "lua_" } } },
        "of another prefix": { metadata: { annotations: { "internal.example.com/auth-snippet": "" } } },
        "of NGINX's own controller": { metadata: { annotations: { "nginx.org/location-snippets": UNKNOWN } } },
        configuration: { metadata: { annotations: { "nginx.ingress.kubernetes.io/configuration-snippet": "" } } },
    },
    unknown: { annotations: { metadata: { annotations: UNKNOWN } } },
});
