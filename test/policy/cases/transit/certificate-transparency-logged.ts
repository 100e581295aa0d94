import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { options: { certificateTransparencyLoggingPreference: "ENABLED" } },
    passing: {
        "options absent": { options: ABSENT },
        "of a private authority": {
            options: { certificateTransparencyLoggingPreference: "DISABLED" },
            certificateAuthorityArn: "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1",
        },
        "of a private authority that is not known yet": {
            options: { certificateTransparencyLoggingPreference: "DISABLED" },
            certificateAuthorityArn: UNKNOWN,
        },
    },
    violating: { off: { options: { certificateTransparencyLoggingPreference: "DISABLED" } } },
    unknown: { preference: { options: { certificateTransparencyLoggingPreference: UNKNOWN } } },
});
