import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { tags: [{ key: "Project", value: "integers", propagateAtLaunch: true }] },
    violating: { absent: { tags: ABSENT }, "an empty list": { tags: [] } },
    unknown: { tags: { tags: UNKNOWN } },
});
