import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: containing({ resources: { limits: { cpu: "1" } } }),
    passing: { "a number": containing({ resources: { limits: { cpu: 1 } } }) },
    violating: {
        absent: containing({ resources: { limits: {} } }),
        "no resources": containing({}),
        "the other alone": containing({ resources: { requests: { cpu: "1" } } }),
    },
    unknown: { "how much": containing({ resources: { limits: { cpu: UNKNOWN } } }) },
});
