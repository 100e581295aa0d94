import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        originGroups: [{ failoverCriteria: { statusCodes: [503] }, members: [{ originId: "a" }, { originId: "b" }] }],
    },
    violating: {
        "originGroups absent": { originGroups: ABSENT },
        "one member": { originGroups: [{ failoverCriteria: { statusCodes: [503] }, members: [{ originId: "a" }] }] },
        "one of two groups has one member": {
            originGroups: [
                { failoverCriteria: { statusCodes: [503] }, members: [{ originId: "a" }, { originId: "b" }] },
                { failoverCriteria: { statusCodes: [503] }, members: [{ originId: "a" }] },
            ],
        },
        "no criteria": { originGroups: [{ members: [{ originId: 1 }, { originId: 2 }] }] },
    },
    unknown: { originGroups: { originGroups: UNKNOWN } },
});
