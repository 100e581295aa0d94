import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        loggingConfiguration: {
            logDestination: "arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-a",
        },
    },
    violating: { absent: { loggingConfiguration: ABSENT }, blank: { loggingConfiguration: { logDestination: "" } } },
    unknown: { destination: { loggingConfiguration: { logDestination: UNKNOWN } } },
});
