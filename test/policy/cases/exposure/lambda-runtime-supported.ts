import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { runtime: "nodejs22.x" },
    passing: {
        "runtime absent, as of an image": { runtime: ABSENT, packageType: "Image" },
        "a runtime of one's own": { runtime: "provided.al2023" },
    },
    violating: {
        "an old Node.js": { runtime: "nodejs16.x" },
        "an old Python": { runtime: "python3.8" },
        Go: { runtime: "go1.x" },
    },
    unknown: { runtime: { runtime: UNKNOWN } },
});
