import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { iamInstanceProfile: "app" },
    violating: {
        "iamInstanceProfile absent": { iamInstanceProfile: ABSENT },
        "iamInstanceProfile empty": { iamInstanceProfile: "" },
    },
    unknown: { iamInstanceProfile: { iamInstanceProfile: UNKNOWN } },
});
