import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rootDirectory: { path: "/app" } },
    violating: {
        "rootDirectory absent": { rootDirectory: ABSENT },
        "path absent": { rootDirectory: { path: ABSENT } },
        root: { rootDirectory: { path: "/" } },
    },
    unknown: { path: { rootDirectory: { path: UNKNOWN } } },
});
