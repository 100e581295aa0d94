import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { configuration: { resultConfiguration: { encryptionConfiguration: { encryptionOption: "SSE_KMS" } } } },
    violating: {
        "configuration.resultConfiguration.encryptionConfiguration.encryptionOption absent": {
            configuration: { resultConfiguration: { encryptionConfiguration: { encryptionOption: ABSENT } } },
        },
        "configuration absent": { configuration: ABSENT },
    },
    unknown: {
        "configuration.resultConfiguration.encryptionConfiguration.encryptionOption": {
            configuration: { resultConfiguration: { encryptionConfiguration: { encryptionOption: UNKNOWN } } },
        },
    },
});
