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
        "the first MariaDB that can": {
            engine: "mariadb",
            engineVersion: "10.6",
            iamDatabaseAuthenticationEnabled: ABSENT,
        },
        "a MariaDB of a later major version": {
            engine: "mariadb",
            engineVersion: "11.4",
            iamDatabaseAuthenticationEnabled: ABSENT,
        },
        MySQL: { engine: "mysql", engineVersion: "5.7", iamDatabaseAuthenticationEnabled: ABSENT },
        "iamDatabaseAuthenticationEnabled absent": { iamDatabaseAuthenticationEnabled: ABSENT },
        "a MariaDB that can": { engine: "mariadb", engineVersion: "10.11", iamDatabaseAuthenticationEnabled: ABSENT },
        "a MariaDB of the newest version": { engine: "mariadb", iamDatabaseAuthenticationEnabled: ABSENT },
        "an engine left blank": { engine: "", iamDatabaseAuthenticationEnabled: ABSENT },
        "an engine of Aurora": { engine: "aurora-postgresql", iamDatabaseAuthenticationEnabled: ABSENT },
        "iamDatabaseAuthenticationEnabled false": { iamDatabaseAuthenticationEnabled: false },
    },
    unknown: { iamDatabaseAuthenticationEnabled: { iamDatabaseAuthenticationEnabled: UNKNOWN } },
});
