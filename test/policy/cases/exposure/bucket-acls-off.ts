import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rule: { objectOwnership: "BucketOwnerEnforced" } },
    violating: {
        "rule.objectOwnership absent": { rule: { objectOwnership: ABSENT } },
        "rule.objectOwnership ObjectWriter": { rule: { objectOwnership: "ObjectWriter" } },
        "rule.objectOwnership BucketOwnerPreferred": { rule: { objectOwnership: "BucketOwnerPreferred" } },
    },
    unknown: { "rule.objectOwnership": { rule: { objectOwnership: UNKNOWN } } },
});
