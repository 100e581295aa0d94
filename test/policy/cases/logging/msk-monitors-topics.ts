import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enhancedMonitoring: "PER_TOPIC_PER_BROKER" },
    passing: { partitions: { enhancedMonitoring: "PER_TOPIC_PER_PARTITION" } },
    violating: {
        default: { enhancedMonitoring: "DEFAULT" },
        "of brokers alone": { enhancedMonitoring: "PER_BROKER" },
        absent: { enhancedMonitoring: ABSENT },
    },
    unknown: { level: { enhancedMonitoring: UNKNOWN } },
});
