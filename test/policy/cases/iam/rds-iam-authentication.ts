import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "postgres", iamDatabaseAuthenticationEnabled: true },
    passing: { "an engine that cannot": { engine: "oracle-ee", iamDatabaseAuthenticationEnabled: ABSENT } },
    violating: {
        "iamDatabaseAuthenticationEnabled absent": { iamDatabaseAuthenticationEnabled: ABSENT },
        "iamDatabaseAuthenticationEnabled false": { iamDatabaseAuthenticationEnabled: false },
    },
    unknown: { iamDatabaseAuthenticationEnabled: { iamDatabaseAuthenticationEnabled: UNKNOWN } },
});
