import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enableNetworkIsolation: true },
    violating: { off: { enableNetworkIsolation: false }, absent: { enableNetworkIsolation: ABSENT } },
    unknown: { switch: { enableNetworkIsolation: UNKNOWN } },
});
