import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rotationRules: { automaticallyAfterDays: 30 } },
    passing: {
        "90 days": { rotationRules: { automaticallyAfterDays: 90 } },
        "90 days as a rate": { rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: "rate(90 days)" } },
        "once a quarter, by step": {
            rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: "cron(0 8 1 1/3 ? *)" },
        },
        "once a quarter, by name": {
            rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: "cron(0 8 1 JAN,APR,JUL,OCT ? *)" },
        },
        "each of the first months, and once a quarter after them": {
            rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: " cron(0 8 1 JAN-apr,10,7 ? *) " },
        },
        "a rate of many hours": {
            rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: "rate(999 hours)" },
        },
        "a rate of days": { rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: "rate(10 days)" } },
        "a rate of hours": { rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: "rate(12 hours)" } },
        "a day of every month": {
            rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: "cron(0 8 1 * ? *)" },
        },
    },
    violating: {
        "rotationRules absent": { rotationRules: ABSENT },
        "0 days, which is none given": { rotationRules: { automaticallyAfterDays: 0 } },
        "91 days": { rotationRules: { automaticallyAfterDays: 91 } },
        "a year": { rotationRules: { automaticallyAfterDays: 365 } },
        "a long rate": { rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: "rate(100 days)" } },
        "twice a year": {
            rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: "cron(0 8 1 1,7 ? *)" },
        },
        "every fourth month, from the second on": {
            rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: "cron(0 8 1 2/4 ? *)" },
        },
        "in the first half of a year": {
            rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: "cron(0 8 1 1-6 ? *)" },
        },
        "in one year alone": {
            rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: "cron(0 8 1 * ? 2030)" },
        },
        "once a year": { rotationRules: { automaticallyAfterDays: ABSENT, scheduleExpression: "cron(0 8 1 1 ? *)" } },
    },
    unknown: { days: { rotationRules: { automaticallyAfterDays: UNKNOWN } } },
});
