/** Minutes at the end of what an alarm looks at that may have no data yet, because a service publishes late. */
const LATE_MINUTES = 2;

/**
 * For an alarm over `FILL`, by the minute: it goes off when that many minutes breach. `FILL` makes zeros of late minutes, and an
 * alarm whose minutes must all breach never goes off; so it looks at as many more.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html (FILL)
 */
export const whenMinutesBreach = (minutes: number) => ({
    evaluationPeriods: minutes + LATE_MINUTES,
    datapointsToAlarm: minutes,
});
