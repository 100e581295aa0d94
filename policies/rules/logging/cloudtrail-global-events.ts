import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudtrail-global-events",
    family: "logging",
    description: "A trail records the events of global services (IAM, STS, CloudFront).",
    severity: "medium",
    covers: ["R-SEC-2"],
    remediation: "Leave includeGlobalServiceEvents at true.",
    types: ["cloudtrail:Trail"],
    check: mustNotBeFalse("includeGlobalServiceEvents"),
});
