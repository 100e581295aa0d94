/**
 * Minutes at the end of what an alarm looks at that may have no data yet, because a service publishes late. `FILL` makes zeros
 * of them: an alarm over `FILL` whose minutes must all breach never goes off. So it looks at as many minutes more than must
 * breach. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html (FILL)
 */
export const LATE_MINUTES = 2;
