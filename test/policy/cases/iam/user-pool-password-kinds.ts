import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        passwordPolicy: {
            minimumLength: 8,
            requireLowercase: true,
            requireNumbers: true,
            requireSymbols: true,
            requireUppercase: true,
            temporaryPasswordValidityDays: 7,
        },
    },
    passing: { "Cognito's own week": { passwordPolicy: { temporaryPasswordValidityDays: ABSENT } } },
    violating: {
        "passwordPolicy absent": { passwordPolicy: ABSENT },
        "seven characters": { passwordPolicy: { minimumLength: 7 } },
        "requireSymbols false": { passwordPolicy: { requireSymbols: false } },
        "requireUppercase absent": { passwordPolicy: { requireUppercase: ABSENT } },
        "a month for a temporary one": { passwordPolicy: { temporaryPasswordValidityDays: 30 } },
    },
    unknown: { requireSymbols: { passwordPolicy: { requireSymbols: UNKNOWN } } },
});
