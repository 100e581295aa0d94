import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { domainName: "example.com", keyAlgorithm: "RSA_2048" },
    passing: {
        "keyAlgorithm absent, which is RSA_2048": { keyAlgorithm: ABSENT },
        "an elliptic curve": { keyAlgorithm: "EC_prime256v1" },
        longer: { keyAlgorithm: "RSA_4096" },
    },
    violating: { "1024 bits": { keyAlgorithm: "RSA_1024" } },
    unknown: { keyAlgorithm: { keyAlgorithm: UNKNOWN } },
});
