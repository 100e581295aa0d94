import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { principal: "s3.amazonaws.com", sourceArn: "arn:aws:s3:::data", sourceAccount: "123456789012" },
    passing: {
        "an account that is known after apply": { sourceAccount: UNKNOWN },
        "another service, whose ARNs hold the account": {
            principal: "events.amazonaws.com",
            sourceAccount: ABSENT,
            sourceArn: "arn:aws:events:us-east-1:123456789012:rule/a",
        },
        "principal absent, which the provider refuses": { principal: ABSENT, sourceAccount: ABSENT },
    },
    violating: {
        "the bucket alone": { sourceAccount: ABSENT },
        "neither account nor bucket": { sourceAccount: ABSENT, sourceArn: ABSENT },
        blank: { sourceAccount: "" },
    },
    unknown: { principal: { principal: UNKNOWN, sourceAccount: ABSENT } },
});
