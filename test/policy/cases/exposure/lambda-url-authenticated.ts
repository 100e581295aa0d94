import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { authorizationType: "AWS_IAM" },
    violating: { NONE: { authorizationType: "NONE" }, "authorizationType absent": { authorizationType: ABSENT } },
    unknown: { authorizationType: { authorizationType: UNKNOWN } },
});
