import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { role: "glue", securityConfiguration: "encrypted" },
    violating: { none: { securityConfiguration: ABSENT }, blank: { securityConfiguration: "" } },
    unknown: { securityConfiguration: { securityConfiguration: UNKNOWN } },
});
