import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { securityConfiguration: "encrypted" },
    violating: { absent: { securityConfiguration: ABSENT }, empty: { securityConfiguration: "" } },
    unknown: { securityConfiguration: { securityConfiguration: UNKNOWN } },
});
