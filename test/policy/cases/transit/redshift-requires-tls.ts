import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { parameters: [{ name: "require_ssl", value: "true" }] },
    passing: {
        "beside another": {
            parameters: [
                { name: "datestyle", value: "ISO" },
                { name: "require_ssl", value: true },
            ],
        },
    },
    violating: {
        "parameters absent": { parameters: ABSENT },
        off: { parameters: [{ name: "require_ssl", value: "false" }] },
        "another alone": { parameters: [{ name: "enable_user_activity_logging", value: "true" }] },
    },
    unknown: { parameters: { parameters: UNKNOWN }, value: { parameters: [{ name: "require_ssl", value: UNKNOWN }] } },
});
