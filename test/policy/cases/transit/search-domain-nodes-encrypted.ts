import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { nodeToNodeEncryption: { enabled: true } },
    violating: {
        "nodeToNodeEncryption.enabled absent": { nodeToNodeEncryption: { enabled: ABSENT } },
        "nodeToNodeEncryption.enabled false": { nodeToNodeEncryption: { enabled: false } },
        "nodeToNodeEncryption absent": { nodeToNodeEncryption: ABSENT },
    },
    unknown: { "nodeToNodeEncryption.enabled": { nodeToNodeEncryption: { enabled: UNKNOWN } } },
});
