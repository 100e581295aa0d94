import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const cors = (...allowedOrigins: unknown[]) => ({ corsRules: [{ allowedMethods: ["PUT"], allowedOrigins }] });

export const cases = resourceCases({
    compliant: { bucket: "uploads", ...cors("https://www.example.com") },
    passing: {
        "no rule": { corsRules: ABSENT },
        "every host of a domain": cors("https://*.example.com"),
        "every header, of one website": {
            corsRules: [
                { allowedHeaders: ["*"], allowedMethods: ["PUT"], allowedOrigins: ["https://www.example.com"] },
            ],
        },
        "allowedOrigins absent, which S3 refuses": { corsRules: [{ allowedMethods: ["GET"] }] },
    },
    violating: {
        "every website": cors("*"),
        "every website over TLS": cors("https://*"),
        "beside a named one": cors("https://www.example.com", "*"),
        "beside one that is not known yet": cors(UNKNOWN, "*"),
        "for methods that are not known yet": { corsRules: [{ allowedMethods: UNKNOWN, allowedOrigins: ["*"] }] },
        "in the second rule": {
            corsRules: [
                { allowedMethods: ["PUT"], allowedOrigins: ["https://www.example.com"] },
                { allowedMethods: ["GET"], allowedOrigins: ["*"] },
            ],
        },
        "beside a rule that is not known yet": {
            corsRules: [
                { allowedMethods: ["PUT"], allowedOrigins: UNKNOWN },
                { allowedMethods: ["GET"], allowedOrigins: ["*"] },
            ],
        },
    },
    unknown: { corsRules: { corsRules: UNKNOWN }, allowedOrigins: cors(UNKNOWN) },
});
