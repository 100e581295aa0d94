import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "cloudfront-access-logs",
    family: "logging",
    description: "A distribution writes access logs.",
    severity: "medium",
    covers: ["CloudFront.5", "CKV_AWS_86", "CIS-4.10"],
    remediation: "Set loggingConfig.bucket, or add a LogDeliverySource for the distribution.",
    types: ["cloudfront:Distribution"],
    check: (cdn, stack) =>
        cdn.has("loggingConfig.bucket") ||
        stack.referrers(cdn, ["cloudwatch:LogDeliverySource"], "resourceArn").length > 0
            ? undefined
            : "neither loggingConfig nor a log delivery source names it; add one",
});
