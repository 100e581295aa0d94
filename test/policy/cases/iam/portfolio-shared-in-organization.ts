import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { type: "ORGANIZATIONAL_UNIT", principalId: "ou-1" },
    passing: {
        "the whole of it": { type: "ORGANIZATION" },
        "an account of it": { type: "ORGANIZATION_MEMBER_ACCOUNT" },
    },
    violating: {
        "an account, whosever it is": { type: "ACCOUNT", principalId: "210987654321" },
        "type absent, which the provider refuses": { type: ABSENT },
    },
    unknown: { type: { type: UNKNOWN } },
});
