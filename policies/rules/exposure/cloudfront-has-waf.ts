import { mustBePresent } from "../../lib/checks";
import { DISTRIBUTIONS } from "../../lib/distributions";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-has-waf",
    family: "exposure",
    description: "A distribution has a web ACL.",
    severity: "high",
    covers: ["CloudFront.6", "CKV_AWS_68", "AVD-AWS-0011"],
    remediation: "Set webAclId to the ARN of a web ACL in us-east-1.",
    types: DISTRIBUTIONS,
    check: mustBePresent("webAclId", "the ARN of a web ACL in us-east-1"),
});
