import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const sms = { smsConfiguration: { externalId: "a", snsCallerArn: "arn:aws:iam::123456789012:role/sms" } };

export const cases = resourceCases({
    compliant: { mfaConfiguration: "ON", softwareTokenMfaConfiguration: { enabled: true } },
    passing: {
        "by text message": { softwareTokenMfaConfiguration: ABSENT, ...sms },
        "by mail": {
            softwareTokenMfaConfiguration: ABSENT,
            emailMfaConfiguration: { message: "{####}", subject: "a" },
        },
        "none asked for": { mfaConfiguration: "OFF", softwareTokenMfaConfiguration: ABSENT },
        "mfaConfiguration absent, which means none": {
            mfaConfiguration: ABSENT,
            softwareTokenMfaConfiguration: ABSENT,
        },
        "a factor, whatever will be asked for": { mfaConfiguration: UNKNOWN },
    },
    violating: {
        "no factor, of everybody": { softwareTokenMfaConfiguration: ABSENT },
        "no factor, of who wants one": { mfaConfiguration: "OPTIONAL", softwareTokenMfaConfiguration: ABSENT },
        "the only factor switched off": { softwareTokenMfaConfiguration: { enabled: false } },
        "the factor empty": { softwareTokenMfaConfiguration: { enabled: ABSENT } },
    },
    unknown: {
        mfaConfiguration: { mfaConfiguration: UNKNOWN, softwareTokenMfaConfiguration: ABSENT },
        "the factor": { softwareTokenMfaConfiguration: { enabled: UNKNOWN } },
    },
});
