import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "aurora-postgresql", iamDatabaseAuthenticationEnabled: true },
    violating: {
        "iamDatabaseAuthenticationEnabled absent": { iamDatabaseAuthenticationEnabled: ABSENT },
        "iamDatabaseAuthenticationEnabled false": { iamDatabaseAuthenticationEnabled: false },
    },
    unknown: { iamDatabaseAuthenticationEnabled: { iamDatabaseAuthenticationEnabled: UNKNOWN } },
});
