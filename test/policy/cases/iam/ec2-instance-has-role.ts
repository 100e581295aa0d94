import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { iamInstanceProfile: "app" },
    passing: {
        "left to its launch template": { iamInstanceProfile: ABSENT, launchTemplate: { id: "lt-1" } },
    },
    violating: {
        "iamInstanceProfile absent": { iamInstanceProfile: ABSENT },
        "iamInstanceProfile empty": { iamInstanceProfile: "" },
    },
    unknown: { iamInstanceProfile: { iamInstanceProfile: UNKNOWN } },
});
