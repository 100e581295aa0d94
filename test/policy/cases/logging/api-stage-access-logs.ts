import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        accessLogSettings: {
            destinationArn: "arn:aws:logs:us-east-1:123456789012:log-group:api",
            format: "$context.requestId",
        },
    },
    passing: { "format absent, which is refused": { accessLogSettings: { format: ABSENT } } },
    violating: {
        "no settings": { accessLogSettings: ABSENT },
        "format empty": { accessLogSettings: { format: "" } },
        absent: { accessLogSettings: { destinationArn: ABSENT } },
    },
    unknown: { settings: { accessLogSettings: UNKNOWN } },
});
