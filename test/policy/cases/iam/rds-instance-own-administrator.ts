import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { username: "platform_owner" },
    passing: {
        "a copy, or one that was a copy before it was promoted": { username: ABSENT },
    },
    violating: {
        admin: { username: "admin" },
        postgres: { username: "postgres" },
        "in capitals": { username: "Admin" },
    },
    unknown: { username: { username: UNKNOWN } },
});
