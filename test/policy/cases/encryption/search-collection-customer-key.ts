import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1";
const policy = (keys: object) => ({
    policy: JSON.stringify({ Rules: [{ ResourceType: "collection", Resource: ["collection/logs"] }], ...keys }),
});

export const cases = resourceCases({
    compliant: { type: "encryption", ...policy({ KmsARN: KEY }) },
    passing: {
        "a policy on networks": { type: "network", ...policy({ AllowFromPublic: false }) },
        "type absent, which the provider refuses": { type: ABSENT },
    },
    violating: {
        "a key of AWS": policy({ AWSOwnedKey: true }),
        "AWS's own beside another": policy({ AWSOwnedKey: true, KmsARN: KEY }),
        "no key": policy({}),
        "policy absent": { policy: ABSENT },
    },
    unknown: { policy: { policy: UNKNOWN }, type: { type: UNKNOWN, ...policy({ AWSOwnedKey: true }) } },
});
