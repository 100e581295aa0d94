import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { scheduleExpression: "cron(0 5 ? * SUN *)" },
    passing: { "by rate": { scheduleExpression: "rate(7 days)" } },
    violating: {
        "scheduleExpression absent": { scheduleExpression: ABSENT },
        empty: { scheduleExpression: "" },
        once: { scheduleExpression: "at(2026-12-01T05:00:00)" },
    },
    unknown: { scheduleExpression: { scheduleExpression: UNKNOWN } },
});
