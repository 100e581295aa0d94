import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { adminUsername: "keeper" },
    violating: { default: { adminUsername: "admin" }, blank: { adminUsername: "" }, absent: { adminUsername: ABSENT } },
    unknown: { name: { adminUsername: UNKNOWN } },
});
