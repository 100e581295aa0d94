import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { environment: { type: "LINUX_CONTAINER", privilegedMode: false } },
    passing: { absent: { environment: { privilegedMode: ABSENT } } },
    violating: { privileged: { environment: { privilegedMode: true } } },
    unknown: { switch: { environment: { privilegedMode: UNKNOWN } } },
});
