import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const SECRET = "postgres://app:hunter2@db:5432/app";

export const cases = resourceCases({
    compliant: { type: "String", value: "postgres://db:5432/app" },
    passing: {
        "a secret that is encrypted": { type: "SecureString", value: SECRET },
        "no value": { value: ABSENT },
        "an encrypted one whose value is not known yet": { type: "SecureString", value: UNKNOWN },
        "a list": { type: "StringList", value: "a,b" },
    },
    violating: {
        "a secret": { value: SECRET },
        "a secret as a plain value": { value: ABSENT, insecureValue: SECRET },
        "a secret without a type": { type: ABSENT, value: SECRET },
        "a secret within a list": { type: "StringList", value: `a,${SECRET}` },
        "a secret beside what is not known yet": { value: UNKNOWN, insecureValue: SECRET },
    },
    unknown: { value: { value: UNKNOWN }, type: { type: UNKNOWN, value: SECRET } },
});
