import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { name: "network", notificationArns: ["arn:aws:sns:eu-west-1:123456789012:stacks"] },
    violating: { none: { notificationArns: ABSENT }, "an empty list": { notificationArns: [] } },
    unknown: { notificationArns: { notificationArns: UNKNOWN } },
});
