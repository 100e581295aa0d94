import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { configuration: { resultConfiguration: { encryptionConfiguration: { encryptionOption: "SSE_KMS" } } } },
    passing: {
        "results that Athena keeps itself": {
            configuration: { resultConfiguration: ABSENT, managedQueryResultsConfiguration: { enabled: true } },
        },
    },
    violating: {
        "a block that does not say so": {
            configuration: {
                resultConfiguration: ABSENT,
                managedQueryResultsConfiguration: { encryptionConfiguration: { kmsKey: "key" } },
            },
        },
        "configuration.resultConfiguration.encryptionConfiguration.encryptionOption absent": {
            configuration: { resultConfiguration: { encryptionConfiguration: { encryptionOption: ABSENT } } },
        },
        "configuration absent": { configuration: ABSENT },
    },
    unknown: {
        "where results are kept": {
            configuration: { resultConfiguration: ABSENT, managedQueryResultsConfiguration: UNKNOWN },
        },
        "configuration.resultConfiguration.encryptionConfiguration.encryptionOption": {
            configuration: { resultConfiguration: { encryptionConfiguration: { encryptionOption: UNKNOWN } } },
        },
    },
});
