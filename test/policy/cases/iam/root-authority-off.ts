import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { type: "ROOT", enabled: false },
    passing: {
        "a subordinate one": { type: "SUBORDINATE", enabled: true },
        "type absent, which is a subordinate one": { type: ABSENT, enabled: true },
    },
    violating: { on: { enabled: true }, "enabled absent, which is on": { enabled: ABSENT } },
    unknown: { enabled: { enabled: UNKNOWN }, type: { type: UNKNOWN, enabled: true } },
});
