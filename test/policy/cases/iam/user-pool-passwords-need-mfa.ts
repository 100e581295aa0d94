import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const factors = (...allowedFirstAuthFactors: unknown[]) => ({ signInPolicy: { allowedFirstAuthFactors } });

export const cases = resourceCases({
    compliant: { mfaConfiguration: "ON" },
    passing: {
        OPTIONAL: { mfaConfiguration: "OPTIONAL" },
        "passkeys beside passwords": { mfaConfiguration: "OFF", ...factors("PASSWORD", "WEB_AUTHN") },
        "another factor known after apply, with MFA": factors(UNKNOWN),
    },
    violating: {
        "mfaConfiguration absent": { mfaConfiguration: ABSENT },
        "mfaConfiguration OFF": { mfaConfiguration: "OFF" },
        "passwords alone, said so": { mfaConfiguration: "OFF", ...factors("PASSWORD") },
        "no factor named": { mfaConfiguration: "OFF", ...factors() },
    },
    unknown: {
        mfaConfiguration: { mfaConfiguration: UNKNOWN },
        "the factors": { mfaConfiguration: "OFF", ...factors("PASSWORD", UNKNOWN) },
    },
});
