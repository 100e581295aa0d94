import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { copyTagsToSnapshot: true },
    violating: {
        "copyTagsToSnapshot absent": { copyTagsToSnapshot: ABSENT },
        "copyTagsToSnapshot false": { copyTagsToSnapshot: false },
        'copyTagsToSnapshot "false" as a text': { copyTagsToSnapshot: "false" },
    },
    unknown: { copyTagsToSnapshot: { copyTagsToSnapshot: UNKNOWN } },
});
