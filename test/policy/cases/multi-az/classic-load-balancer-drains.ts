import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { connectionDraining: true },
    violating: { "connectionDraining absent": { connectionDraining: ABSENT }, false: { connectionDraining: false } },
    unknown: { connectionDraining: { connectionDraining: UNKNOWN } },
});
