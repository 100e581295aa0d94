import { LASTING, STRONG, WEAK } from "../../certificates";
import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { domainName: "example.com", keyAlgorithm: "RSA_2048" },
    passing: {
        "keyAlgorithm absent, which is RSA_2048": { keyAlgorithm: ABSENT },
        "an elliptic curve": { keyAlgorithm: "EC_prime256v1" },
        longer: { keyAlgorithm: "RSA_4096" },
        "imported, of 2048 bits": { keyAlgorithm: ABSENT, certificateBody: STRONG },
        "imported, elliptic": { keyAlgorithm: ABSENT, certificateBody: LASTING },
        "imported, which cannot be read": { keyAlgorithm: ABSENT, certificateBody: "certificate" },
    },
    violating: {
        "512 bits": { keyAlgorithm: "RSA-512" },
        "768 bits": { keyAlgorithm: "rsa_768" },
        "1024 bits": { keyAlgorithm: "RSA_1024" },
        "imported, of 1024 bits": { keyAlgorithm: ABSENT, certificateBody: WEAK },
    },
    unknown: { keyAlgorithm: { keyAlgorithm: UNKNOWN }, certificateBody: { certificateBody: UNKNOWN } },
});
