import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { status: "ENABLED" },
    passing: { "status absent, which is on": { status: ABSENT } },
    violating: { paused: { status: "PAUSED" } },
    unknown: { status: { status: UNKNOWN } },
});
