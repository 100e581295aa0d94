import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { notifications: [{ threshold: 80, subscriberSnsTopicArns: ["arn"] }] },
    violating: { absent: { notifications: ABSENT }, "nobody told": { notifications: [{ threshold: 80 }] } },
    unknown: { notifications: { notifications: UNKNOWN } },
});
