/** What the edge is alarmed on, as tables (R-EDGE-8, R-OBS-3). Plain data; `createAlarms` makes the alarms. */
import type { AlarmRow } from "../shared/alarms";
import { FAILED_REQUESTS, LEAST_FAILURES } from "../shared/failed-requests";

const ALB = "AWS/ApplicationELB";
const CLOUDFRONT = "AWS/CloudFront";
const sum = (namespace: string, metric: string) => ({ namespace, metric, statistic: "Sum" });

/** Over the whole load balancer. */
export const LOAD_BALANCER_ALARMS: readonly AlarmRow[] = [
    {
        name: "error-rate",
        ...FAILED_REQUESTS,
        threshold: 1,
        comparison: "GreaterThanThreshold",
        periodSeconds: 60,
        evaluationPeriods: 5,
        datapointsToAlarm: 3,
        treatMissingData: "notBreaching",
        severity: "critical",
        reason: `One request in a hundred fails for users, and ${LEAST_FAILURES} a minute at least, three minutes of five.`,
        runbook: "docs/runbooks/edge-errors.md",
    },
    {
        name: "latency",
        ...{ namespace: ALB, metric: "TargetResponseTime", statistic: "p95" },
        threshold: 0.5,
        unit: "s",
        comparison: "GreaterThanThreshold",
        periodSeconds: 60,
        evaluationPeriods: 10,
        datapointsToAlarm: 8,
        treatMissingData: "notBreaching",
        severity: "warning",
        reason: "Scaling out starts at 0.5 s (R-APP-3); eight minutes later it has not helped.",
        runbook: "docs/runbooks/edge-latency.md",
    },
    {
        name: "rejected-connections",
        ...sum(ALB, "RejectedConnectionCount"),
        threshold: 0,
        unit: "connections",
        comparison: "GreaterThanThreshold",
        periodSeconds: 60,
        evaluationPeriods: 2,
        treatMissingData: "notBreaching",
        severity: "critical",
        reason: "The load balancer has reached its own limit of connections and turns users away.",
        runbook: "docs/runbooks/edge-errors.md",
    },
    {
        name: "tls-errors",
        ...sum(ALB, "ClientTLSNegotiationErrorCount"),
        threshold: 100,
        unit: "handshakes a minute",
        comparison: "GreaterThanThreshold",
        periodSeconds: 60,
        evaluationPeriods: 5,
        treatMissingData: "notBreaching",
        severity: "warning",
        reason: "Clients, or the CDN, cannot agree on a protocol with the TLS policy.",
        runbook: "docs/runbooks/edge-tls.md",
    },
];

/** Over the target group. */
export const TARGET_ALARMS: readonly AlarmRow[] = [
    {
        name: "no-healthy-hosts",
        ...{ namespace: ALB, metric: "HealthyHostCount", statistic: "Minimum" },
        threshold: 1,
        unit: "targets",
        comparison: "LessThanThreshold",
        periodSeconds: 60,
        evaluationPeriods: 2,
        // Before the application is deployed there is no target and no metric. Once it is, one that has lost its last task has
        // none either ("Reported if there are registered targets"): that is told by the service's own alarm `running-tasks`.
        treatMissingData: "ignore",
        severity: "critical",
        reason: "No task answers its health check: the service is down.",
        runbook: "docs/runbooks/edge-unhealthy-hosts.md",
    },
    {
        name: "unhealthy-hosts",
        ...{ namespace: ALB, metric: "UnHealthyHostCount", statistic: "Minimum" },
        threshold: 0,
        unit: "targets",
        comparison: "GreaterThanThreshold",
        periodSeconds: 60,
        evaluationPeriods: 5,
        treatMissingData: "notBreaching",
        severity: "warning",
        reason: "A task has failed its health check for five minutes: replacing it does not help.",
        runbook: "docs/runbooks/edge-unhealthy-hosts.md",
    },
];

/** Over a web ACL (dimensions WebACL, Rule and, for a regional one, Region). */
export const WAF_ALARMS: readonly AlarmRow[] = [
    {
        name: "blocks",
        ...sum("AWS/WAFV2", "BlockedRequests"),
        threshold: 1000,
        unit: "requests in 5 minutes",
        comparison: "GreaterThanThreshold",
        periodSeconds: 300,
        evaluationPeriods: 2,
        treatMissingData: "notBreaching",
        severity: "warning",
        reason: "An attack, or a rule that refuses real users.",
        runbook: "docs/runbooks/edge-waf.md",
    },
];

/**
 * Over the user pool (dimensions UserPool and UserPoolClient). Browsers talk to Cognito themselves: what it refuses shows nowhere
 * else (Cognito Developer Guide, "User pool metrics in CloudWatch").
 */
export const SIGN_IN_ALARMS: readonly AlarmRow[] = [
    {
        name: "throttled",
        expression: "FILL(signIns, 0) + FILL(signUps, 0) + FILL(refreshes, 0)",
        metrics: {
            signIns: sum("AWS/Cognito", "SignInThrottles"),
            signUps: sum("AWS/Cognito", "SignUpThrottles"),
            refreshes: sum("AWS/Cognito", "TokenRefreshThrottles"),
        },
        threshold: 0,
        unit: "requests in 5 minutes",
        comparison: "GreaterThanThreshold",
        periodSeconds: 300,
        evaluationPeriods: 2,
        treatMissingData: "notBreaching",
        severity: "warning",
        reason: "Cognito refuses users for ten minutes: more sign in or refresh their token than its quota lets in.",
        runbook: "docs/runbooks/edge-errors.md",
    },
];

/** Over the distribution; CloudFront's metrics exist in its own region alone. */
export const CDN_ALARMS: readonly AlarmRow[] = [
    {
        name: "error-rate",
        // The rate is in percent.
        expression: `IF(rate * requests >= ${100 * LEAST_FAILURES}, rate, 0)`,
        metrics: {
            rate: { namespace: CLOUDFRONT, metric: "5xxErrorRate", statistic: "Average" },
            requests: sum(CLOUDFRONT, "Requests"),
        },
        threshold: 1,
        unit: "% of requests",
        comparison: "GreaterThanThreshold",
        periodSeconds: 60,
        evaluationPeriods: 5,
        datapointsToAlarm: 3,
        treatMissingData: "notBreaching",
        severity: "critical",
        reason: "Viewers get errors from the CDN, also when the load balancer itself counts none.",
        runbook: "docs/runbooks/edge-errors.md",
    },
];

/**
 * Over a certificate (dimension CertificateArn). ACM renews one of 198 days, as it issues since February 2026, 45 days
 * before its end: what is left at 30 did not renew.
 */
export const CERTIFICATE_ALARMS: readonly AlarmRow[] = [
    {
        name: "certificate-expiry",
        ...{ namespace: "AWS/CertificateManager", metric: "DaysToExpiry", statistic: "Minimum" },
        threshold: 30,
        unit: "days",
        comparison: "LessThanThreshold",
        periodSeconds: 86_400,
        evaluationPeriods: 1,
        treatMissingData: "ignore",
        severity: "critical",
        reason: "ACM's renewal has failed for two weeks, most likely because the validation record is gone.",
        runbook: "docs/runbooks/edge-tls.md",
    },
];
