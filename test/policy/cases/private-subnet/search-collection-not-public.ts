import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const ENDPOINT = { AllowFromPublic: false, SourceVPCEs: ["vpce-050f79086ee71ac05"] };
const policy = (...parts: object[]) => ({
    policy: JSON.stringify(
        parts.map((part) => ({ Rules: [{ ResourceType: "collection", Resource: ["collection/logs"] }], ...part })),
    ),
});

export const cases = resourceCases({
    compliant: { type: "network", ...policy(ENDPOINT) },
    passing: {
        "a policy on encryption": { type: "encryption", policy: JSON.stringify({ AWSOwnedKey: true }) },
        "a service of AWS alone": policy({ AllowFromPublic: false, SourceServices: ["bedrock.amazonaws.com"] }),
        "type absent, which the provider refuses": { type: ABSENT },
        "policy absent, which the provider refuses": { policy: ABSENT },
    },
    violating: {
        "the internet": policy({ AllowFromPublic: true }),
        "the internet to another part": policy(ENDPOINT, { AllowFromPublic: true }),
        "no list": { policy: JSON.stringify({ AllowFromPublic: true }) },
    },
    unknown: { policy: { policy: UNKNOWN }, type: { type: UNKNOWN } },
});
