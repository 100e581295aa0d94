import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { tags: { Project: "integers", Environment: "prod", Owner: "platform" } },
    violating: {
        "tags absent": { tags: ABSENT },
        "one absent": { tags: { Owner: ABSENT } },
        "one empty": { tags: { Owner: "" } },
    },
    unknown: { tags: { tags: UNKNOWN } },
});
