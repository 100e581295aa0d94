import { DISTRIBUTIONS } from "../../lib/distributions";
import { someIn } from "../../lib/find";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "cloudfront-access-logs",
    family: "logging",
    description: "A distribution writes access logs.",
    severity: "medium",
    covers: ["CloudFront.5", "CKV_AWS_86", "CIS-4.10", "AVD-AWS-0010", "CT.CLOUDFRONT.PR.5"],
    remediation: "Set loggingConfig.bucket, or add a LogDeliverySource for the distribution and a LogDelivery from it.",
    types: DISTRIBUTIONS,
    check: (cdn, stack) =>
        cdn.has("loggingConfig.bucket") ||
        someIn(
            stack.referrers(cdn, ["cloudwatch:LogDeliverySource"], "resourceArn"),
            (source) =>
                source.text("logType") !== "CONNECTION_LOGS" &&
                stack.referrers(source, ["cloudwatch:LogDelivery"], "deliverySourceName").length > 0,
        )
            ? undefined
            : "neither loggingConfig nor a log delivery from it is given; add one",
});
