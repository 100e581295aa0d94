import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const mode = (networkMode: unknown) => ({ networkConfiguration: { networkMode } });

export const cases = resourceCases({
    compliant: mode("VPC"),
    violating: {
        public: mode("PUBLIC"),
        "a sandbox of AWS's": mode("SANDBOX"),
        "networkMode absent": mode(ABSENT),
        "networkConfiguration absent": { networkConfiguration: ABSENT },
    },
    unknown: { networkMode: mode(UNKNOWN) },
});
