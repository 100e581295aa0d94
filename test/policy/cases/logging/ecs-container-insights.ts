import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { settings: [{ name: "containerInsights", value: "enabled" }] },
    passing: { enhanced: { settings: [{ name: "containerInsights", value: "enhanced" }] } },
    violating: {
        "settings absent": { settings: ABSENT },
        "another setting": { settings: [{ name: "fargateFIPSMode", value: "enabled" }] },
        disabled: { settings: [{ name: "containerInsights", value: "disabled" }] },
    },
    unknown: { settings: { settings: UNKNOWN } },
});
