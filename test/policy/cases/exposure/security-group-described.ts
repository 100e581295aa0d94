import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { description: "HTTPS from the load balancer" },
    passing: { "described rules": { ingress: [{ description: "a", fromPort: 443 }] } },
    violating: {
        "description absent": { description: ABSENT },
        "an empty text": { description: "" },
        "the provider's default": { description: "Managed by Pulumi" },
        "the default of Terraform's provider, copied": { description: "Managed by Terraform" },
        "the default, of a rule": { ingress: [{ description: "Managed by Pulumi", fromPort: 443 }] },
        "a rule without": { ingress: [{ fromPort: 443 }] },
    },
    unknown: { description: { description: UNKNOWN } },
});
