import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { projectVisibility: "PRIVATE" },
    passing: { "absent, which is private": { projectVisibility: ABSENT } },
    violating: { public: { projectVisibility: "PUBLIC_READ" } },
    unknown: { visibility: { projectVisibility: UNKNOWN } },
});
