import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { snsTopicName: "trail" },
    violating: {
        "snsTopicName absent": { snsTopicName: ABSENT },
        "snsTopicName empty": { snsTopicName: "" },
        "snsTopicName null": { snsTopicName: null },
    },
    unknown: { snsTopicName: { snsTopicName: UNKNOWN } },
});
