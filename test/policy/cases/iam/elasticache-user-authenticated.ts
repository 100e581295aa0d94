import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        accessString: "on ~* +@read",
        authenticationMode: { type: "password", passwords: ["xxxxxxxxxxxxxxxx"] },
    },
    passing: {
        IAM: { authenticationMode: { type: "iam", passwords: ABSENT } },
        "passwords outside the block": { authenticationMode: ABSENT, passwords: ["xxxxxxxxxxxxxxxx"] },
        "passwords that the state does not keep": {
            authenticationMode: ABSENT,
            passwordsWo: "xxxxxxxxxxxxxxxx",
            passwordsWoVersion: 1,
        },
        "a user that is off": {
            accessString: "off ~* -@all",
            authenticationMode: { type: "no-password-required", passwords: ABSENT },
        },
    },
    violating: {
        "no block": { authenticationMode: ABSENT },
        "no password required": { authenticationMode: { type: "no-password-required", passwords: ABSENT } },
        "passwords absent": { authenticationMode: { passwords: ABSENT } },
        "the older switch": { authenticationMode: ABSENT, passwords: ["xxxxxxxxxxxxxxxx"], noPasswordRequired: true },
    },
    unknown: { "how it signs in": { authenticationMode: UNKNOWN } },
});
