import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        accessLogSettings: {
            destinationArn: "arn:aws:logs:us-east-1:123456789012:log-group:api",
            format: "$context.requestId",
        },
    },
    violating: {
        "no settings": { accessLogSettings: ABSENT },
        absent: { accessLogSettings: { destinationArn: ABSENT } },
    },
    unknown: { settings: { accessLogSettings: UNKNOWN } },
});
