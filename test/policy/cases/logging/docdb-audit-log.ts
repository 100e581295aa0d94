import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { family: "docdb5.0", parameters: [{ name: "audit_logs", value: "enabled" }] },
    passing: {
        "every kind": { parameters: [{ name: "audit_logs", value: "all" }] },
        "some kinds": { parameters: [{ name: "audit_logs", value: "ddl, dml_write" }] },
    },
    violating: {
        "parameters absent": { parameters: ABSENT },
        none: { parameters: [{ name: "audit_logs", value: "none" }] },
        "switched off": { parameters: [{ name: "audit_logs", value: "disabled" }] },
        "another parameter": { parameters: [{ name: "tls", value: "enabled" }] },
    },
    unknown: { parameters: { parameters: UNKNOWN }, value: { parameters: [{ name: "audit_logs", value: UNKNOWN }] } },
});
