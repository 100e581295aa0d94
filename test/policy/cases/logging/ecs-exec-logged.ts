import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { configuration: { executeCommandConfiguration: { logging: "OVERRIDE" } } },
    passing: { "not configured": { configuration: ABSENT } },
    violating: { NONE: { configuration: { executeCommandConfiguration: { logging: "NONE" } } } },
    unknown: { logging: { configuration: { executeCommandConfiguration: { logging: UNKNOWN } } } },
});
