import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { iamDatabaseAuthenticationEnabled: true },
    violating: {
        "iamDatabaseAuthenticationEnabled absent": { iamDatabaseAuthenticationEnabled: ABSENT },
        "iamDatabaseAuthenticationEnabled false": { iamDatabaseAuthenticationEnabled: false },
        'iamDatabaseAuthenticationEnabled "false" as a text': { iamDatabaseAuthenticationEnabled: "false" },
    },
    unknown: { iamDatabaseAuthenticationEnabled: { iamDatabaseAuthenticationEnabled: UNKNOWN } },
});
