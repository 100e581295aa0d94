import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { family: "docdb5.0", parameters: [{ name: "tls", value: "enabled" }] },
    passing: {
        "parameters absent: the default asks for TLS": { parameters: ABSENT },
        "another parameter": { parameters: [{ name: "audit_logs", value: "disabled" }] },
    },
    violating: {
        "switched off": { parameters: [{ name: "tls", value: "disabled" }] },
        "beside another": {
            parameters: [
                { name: "audit_logs", value: "enabled" },
                { name: "tls", value: "disabled" },
            ],
        },
    },
    unknown: { parameters: { parameters: UNKNOWN }, value: { parameters: [{ name: "tls", value: UNKNOWN }] } },
});
