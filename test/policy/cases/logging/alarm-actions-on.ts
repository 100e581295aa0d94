import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { actionsEnabled: true },
    passing: { "absent, which means true": { actionsEnabled: ABSENT } },
    violating: { "switched off": { actionsEnabled: false } },
    unknown: { actionsEnabled: { actionsEnabled: UNKNOWN } },
});
