import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "postgres", iamDatabaseAuthenticationEnabled: true },
    passing: {
        "an engine that cannot": { engine: "oracle-ee", iamDatabaseAuthenticationEnabled: ABSENT },
        "a MariaDB that cannot": {
            engine: "mariadb",
            engineVersion: "10.5.8",
            iamDatabaseAuthenticationEnabled: ABSENT,
        },
    },
    violating: {
        "iamDatabaseAuthenticationEnabled absent": { iamDatabaseAuthenticationEnabled: ABSENT },
        "a MariaDB that can": { engine: "mariadb", engineVersion: "10.11", iamDatabaseAuthenticationEnabled: ABSENT },
        "a MariaDB of the newest version": { engine: "mariadb", iamDatabaseAuthenticationEnabled: ABSENT },
        "an engine left blank": { engine: "", iamDatabaseAuthenticationEnabled: ABSENT },
        "an engine of Aurora": { engine: "aurora-postgresql", iamDatabaseAuthenticationEnabled: ABSENT },
        "iamDatabaseAuthenticationEnabled false": { iamDatabaseAuthenticationEnabled: false },
    },
    unknown: { iamDatabaseAuthenticationEnabled: { iamDatabaseAuthenticationEnabled: UNKNOWN } },
});
