import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { configParameters: [{ parameterKey: "require_ssl", parameterValue: "true" }] },
    violating: {
        off: { configParameters: [{ parameterKey: "require_ssl", parameterValue: "false" }] },
        another: { configParameters: [{ parameterKey: "auto_mv", parameterValue: "true" }] },
        absent: { configParameters: ABSENT },
    },
    unknown: {
        value: { configParameters: [{ parameterKey: "require_ssl", parameterValue: UNKNOWN }] },
        key: { configParameters: [{ parameterKey: UNKNOWN, parameterValue: "true" }] },
    },
});
