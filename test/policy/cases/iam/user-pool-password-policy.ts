import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        passwordPolicy: { minimumLength: 12, requireLowercase: true, requireNumbers: true, requireUppercase: true },
    },
    violating: {
        absent: { passwordPolicy: ABSENT },
        "8 characters": { passwordPolicy: { minimumLength: 8 } },
        "requireLowercase absent": { passwordPolicy: { requireLowercase: ABSENT } },
        "requireLowercase false": { passwordPolicy: { requireLowercase: false } },
        "requireNumbers absent": { passwordPolicy: { requireNumbers: ABSENT } },
        "requireNumbers false": { passwordPolicy: { requireNumbers: false } },
        "requireUppercase absent": { passwordPolicy: { requireUppercase: ABSENT } },
        "requireUppercase false": { passwordPolicy: { requireUppercase: false } },
    },
    unknown: { "the length": { passwordPolicy: { minimumLength: UNKNOWN } } },
});
