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
        "Node.js 20, since April 2026": { runtime: "nodejs20.x" },
        "Ruby 3.2, since March 2026": { runtime: "ruby3.2" },
        "Python 3.10, since October 2026": { runtime: "python3.10" },
        "the system alone, of Amazon Linux 2": { runtime: "provided.al2" },
        Go: { runtime: "go1.x" },
    },
    unknown: { runtime: { runtime: UNKNOWN } },
});
