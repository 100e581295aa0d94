import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { networkMode: "awsvpc" },
    passing: { "networkMode absent, which means bridge": { networkMode: ABSENT } },
    violating: { "the host's network": { networkMode: "host" } },
    unknown: { networkMode: { networkMode: UNKNOWN } },
});
