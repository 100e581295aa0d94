import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { masterUsername: "platform_owner" },
    passing: {
        "a copy": { masterUsername: ABSENT, replicationSourceIdentifier: "source" },
        "a copy of what is created now": { masterUsername: ABSENT, replicationSourceIdentifier: UNKNOWN },
    },
    violating: {
        "masterUsername absent": { masterUsername: ABSENT },
        admin: { masterUsername: "admin" },
        postgres: { masterUsername: "postgres" },
        "in capitals": { masterUsername: "Admin" },
    },
    unknown: { masterUsername: { masterUsername: UNKNOWN } },
});
