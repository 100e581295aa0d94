import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { allowUsersToChangePassword: true },
    passing: { "absent, which the provider reads as true": { allowUsersToChangePassword: ABSENT } },
    violating: {
        false: { allowUsersToChangePassword: false },
        '"false" as a text': { allowUsersToChangePassword: "false" },
    },
    unknown: { allowUsersToChangePassword: { allowUsersToChangePassword: UNKNOWN } },
});
