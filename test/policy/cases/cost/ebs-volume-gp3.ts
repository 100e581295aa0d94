import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { type: "gp3" },
    passing: { "a volume for throughput": { type: "st1" } },
    violating: { "type absent": { type: ABSENT }, "type gp2": { type: "gp2" } },
    unknown: { type: { type: UNKNOWN } },
});
