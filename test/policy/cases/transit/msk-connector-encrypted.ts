import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const type = (encryptionType: unknown) => ({ kafkaClusterEncryptionInTransit: { encryptionType } });

export const cases = resourceCases({
    compliant: type("TLS"),
    violating: {
        "encryptionType absent, which is plain": type(ABSENT),
        plain: type("PLAINTEXT"),
        "the block absent": { kafkaClusterEncryptionInTransit: ABSENT },
    },
    unknown: { encryptionType: type(UNKNOWN) },
});
