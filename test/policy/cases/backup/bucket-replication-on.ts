import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ status: "Enabled" }] },
    violating: {
        "rules absent": { rules: ABSENT },
        "switched off": { rules: [{ status: "Disabled" }] },
        "status absent": { rules: [{ id: "a" }] },
        "one of two switched off": { rules: [{ status: "Enabled" }, { status: "Disabled" }] },
    },
    unknown: { rules: { rules: UNKNOWN }, status: { rules: [{ status: UNKNOWN }] } },
});
