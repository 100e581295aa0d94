import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { family: "docdb5.0", parameters: [{ name: "tls", value: "tls1.2+" }] },
    passing: {
        "1.3": { parameters: [{ name: "tls", value: "tls1.3+" }] },
        "as FIPS asks": { parameters: [{ name: "tls", value: "fips-140-3" }] },
    },
    violating: {
        "parameters absent": { parameters: ABSENT },
        "any version": { parameters: [{ name: "tls", value: "enabled" }] },
        "switched off": { parameters: [{ name: "tls", value: "disabled" }] },
        "another parameter": { parameters: [{ name: "audit_logs", value: "tls1.2+" }] },
    },
    unknown: { parameters: { parameters: UNKNOWN }, value: { parameters: [{ name: "tls", value: UNKNOWN }] } },
});
