import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enabled: true },
    passing: { "enabled absent, which is true": { enabled: ABSENT } },
    violating: { "enabled false": { enabled: false }, "enabled as the text false": { enabled: "false" } },
    unknown: { enabled: { enabled: UNKNOWN } },
});
