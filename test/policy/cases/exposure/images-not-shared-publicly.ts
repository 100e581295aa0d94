import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { state: "block-new-sharing" },
    violating: { "state absent": { state: ABSENT }, "state unblocked": { state: "unblocked" } },
    unknown: { state: { state: UNKNOWN } },
});
