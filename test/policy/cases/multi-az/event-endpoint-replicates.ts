import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const state = (given: unknown) => ({ replicationConfig: { state: given } });

export const cases = resourceCases({
    compliant: state("ENABLED"),
    passing: { "state absent, which is on": state(ABSENT), "replicationConfig absent": { replicationConfig: ABSENT } },
    violating: { off: state("DISABLED") },
    unknown: { state: state(UNKNOWN) },
});
