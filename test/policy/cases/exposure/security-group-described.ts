import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { description: "HTTPS from the load balancer" },
    passing: { "described rules": { ingress: [{ description: "a", fromPort: 443 }] } },
    violating: {
        "description absent": { description: ABSENT },
        "an empty text": { description: "" },
        "the provider's default": { description: "Managed by Pulumi" },
        "a rule without": { ingress: [{ fromPort: 443 }] },
    },
    unknown: { description: { description: UNKNOWN } },
});
