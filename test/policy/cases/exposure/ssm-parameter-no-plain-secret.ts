import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const SECRET = "postgres://app:hunter2@db:5432/app";

export const cases = resourceCases({
    compliant: { type: "String", value: "postgres://db:5432/app" },
    passing: {
        "a secret that is encrypted": { type: "SecureString", value: SECRET },
        "no value": { value: ABSENT },
        "an encrypted one whose value is not known yet": { type: "SecureString", value: UNKNOWN },
        "where a secret is": { name: "/app/db/password", value: "/prod/db/password" },
        "of a secret": { name: "/app/db/password_length", value: "16" },
        "a secret by its name that is encrypted": { name: "/app/db/password", type: "SecureString", value: "hunter2" },
        "a list": { type: "StringList", value: "a,b" },
    },
    violating: {
        "a secret": { value: SECRET },
        "a secret by its name": { name: "/app/db/password", value: "hunter2" },
        "a secret by its name as a plain value": { name: "API_TOKEN", value: ABSENT, insecureValue: "hunter2" },
        "a secret as a plain value": { value: ABSENT, insecureValue: SECRET },
        "a secret without a type": { type: ABSENT, value: SECRET },
        "a secret within a list": { type: "StringList", value: `a,${SECRET}` },
        "a secret beside what is not known yet": { value: UNKNOWN, insecureValue: SECRET },
    },
    unknown: {
        name: { name: UNKNOWN, value: "hunter2" },
        value: { value: UNKNOWN },
        type: { type: UNKNOWN, value: SECRET },
    },
});
