import { gzipSync } from "node:zlib";
import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

// Of the form of keys, and nobody's (AWS documentation's own examples).
const ACCESS = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

export const cases = resourceCases({
    compliant: { userData: "#!/bin/sh" },
    passing: {
        "userData absent": { userData: ABSENT },
        "in Base64": { userData: Buffer.from("#!/bin/sh").toString("base64") },
    },
    violating: {
        "an access key": { userData: `export AWS_ACCESS_KEY_ID=${ACCESS}` },
        "a secret key": { userData: `export AWS_SECRET_ACCESS_KEY="${SECRET}"` },
        "a private key": { userData: "cat > key.pem <<END\n-----BEGIN EC PRIVATE KEY-----\nMIIE\nEND" },
        "a password in an address": { userData: "psql postgres://app:hunter2@db/app" },
        "in Base64, said so": {
            userData: ABSENT,
            userDataBase64: Buffer.from(`export AWS_ACCESS_KEY_ID=${ACCESS}`).toString("base64"),
        },
        packed: {
            userData: ABSENT,
            userDataBase64: gzipSync(`export AWS_ACCESS_KEY_ID=${ACCESS}`).toString("base64"),
        },
        "in Base64": { userData: Buffer.from(`export AWS_ACCESS_KEY_ID=${ACCESS}`).toString("base64") },
    },
    unknown: { userData: { userData: UNKNOWN } },
});
