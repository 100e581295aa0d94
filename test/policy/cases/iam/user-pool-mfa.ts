import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const sms = { smsConfiguration: { externalId: "a", snsCallerArn: "arn:aws:iam::123456789012:role/sms" } };

export const cases = resourceCases({
    compliant: { mfaConfiguration: "ON", softwareTokenMfaConfiguration: { enabled: true } },
    violating: {
        "mfaConfiguration absent": { mfaConfiguration: ABSENT },
        "mfaConfiguration OFF": { mfaConfiguration: "OFF" },
        "no factor, which Cognito refuses": { softwareTokenMfaConfiguration: ABSENT },
        "the only factor switched off": { softwareTokenMfaConfiguration: { enabled: false } },
        "the factor empty": { softwareTokenMfaConfiguration: { enabled: ABSENT } },
    },
    unknown: {
        mfaConfiguration: { mfaConfiguration: UNKNOWN },
        "the factor": { softwareTokenMfaConfiguration: { enabled: UNKNOWN } },
    },
    passing: {
        OPTIONAL: { mfaConfiguration: "OPTIONAL" },
        "by text message": { softwareTokenMfaConfiguration: ABSENT, ...sms },
        "by mail": {
            softwareTokenMfaConfiguration: ABSENT,
            emailMfaConfiguration: { message: "{####}", subject: "a" },
        },
    },
});
