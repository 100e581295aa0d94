import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const org = (key: unknown) => ({ principal: "*", condition: { key, type: "StringEquals", value: "o-1a2b3c4d5e" } });

export const cases = resourceCases({
    compliant: { principal: "123456789012", statementId: "orders" },
    passing: {
        "an organization": org("aws:PrincipalOrgID"),
        "principal absent, which the provider refuses": { principal: ABSENT },
    },
    violating: {
        everybody: { principal: "*" },
        "under another condition": org("aws:SourceIp"),
        "under a condition without a key": {
            principal: "*",
            condition: { type: "StringEquals", value: "o-1a2b3c4d5e" },
        },
    },
    unknown: { principal: { principal: UNKNOWN }, key: org(UNKNOWN) },
});
