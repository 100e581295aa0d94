import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ name: "a", priority: 1, action: { block: {} } }] },
    passing: {
        "a group's own actions": { rules: [{ name: "a", priority: 1, overrideAction: { none: {} } }] },
        "no rule": { rules: ABSENT },
    },
    violating: {
        "no action": { rules: [{ name: "a", priority: 1 }] },
        "an empty action": { rules: [{ name: "a", priority: 1, action: {} }] },
        "an empty action, as a plan lists its blocks": { rules: [{ name: "a", priority: 1, action: [{}] }] },
    },
    unknown: { action: { rules: [{ name: "a", priority: 1, action: UNKNOWN }] } },
});
