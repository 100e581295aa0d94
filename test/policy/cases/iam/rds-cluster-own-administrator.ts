import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { masterUsername: "platform_owner" },
    passing: { "masterUsername absent, as of a replica": { masterUsername: ABSENT } },
    violating: {
        admin: { masterUsername: "admin" },
        postgres: { masterUsername: "postgres" },
        "in capitals": { masterUsername: "Admin" },
    },
    unknown: { masterUsername: { masterUsername: UNKNOWN } },
});
