import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { username: "platform_owner" },
    passing: {
        "a copy": { username: ABSENT, replicateSourceDb: "source" },
        "a copy of what is created now": { username: ABSENT, replicateSourceDb: UNKNOWN },
    },
    violating: {
        "username absent": { username: ABSENT },
        admin: { username: "admin" },
        postgres: { username: "postgres" },
        "in capitals": { username: "Admin" },
    },
    unknown: { username: { username: UNKNOWN } },
});
