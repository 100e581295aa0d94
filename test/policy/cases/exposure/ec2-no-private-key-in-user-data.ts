import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const pem = (kind: string) => `cat > key.pem <<END\n-----BEGIN ${kind}-----\nMIIE\n-----END ${kind}-----\nEND`;

export const cases = resourceCases({
    compliant: { userData: "#!/bin/sh" },
    passing: {
        "userData absent": { userData: ABSENT },
        "a certificate": { userData: pem("CERTIFICATE") },
        "a public key": { userData: pem("PUBLIC KEY") },
        "a key under a passphrase": { userData: pem("ENCRYPTED PRIVATE KEY") },
    },
    violating: {
        "of PKCS 8": { userData: pem("PRIVATE KEY") },
        "of RSA": { userData: pem("RSA PRIVATE KEY") },
        "of elliptic curves": { userData: pem("EC PRIVATE KEY") },
        "of OpenSSH": { userData: pem("OPENSSH PRIVATE KEY") },
        "in Base64": { userData: Buffer.from(pem("RSA PRIVATE KEY")).toString("base64") },
        "in Base64, said so": {
            userData: ABSENT,
            userDataBase64: Buffer.from(pem("RSA PRIVATE KEY")).toString("base64"),
        },
    },
    unknown: { userData: { userData: UNKNOWN } },
});
