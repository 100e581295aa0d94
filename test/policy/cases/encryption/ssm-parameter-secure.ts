import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { type: "SecureString" },
    violating: { "type absent": { type: ABSENT }, "type String": { type: "String" } },
    unknown: { type: { type: UNKNOWN } },
});
