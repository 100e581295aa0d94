import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { user: "exporter" },
    passing: { "user absent, which the provider refuses": { user: ABSENT } },
    violating: { root: { user: "root" } },
    unknown: { user: { user: UNKNOWN } },
});
