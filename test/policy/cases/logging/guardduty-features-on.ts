import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { status: "ENABLED" },
    violating: { "status absent": { status: ABSENT }, "status DISABLED": { status: "DISABLED" } },
    unknown: { status: { status: UNKNOWN } },
});
