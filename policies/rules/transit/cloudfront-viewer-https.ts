import { behaviorsOf, DISTRIBUTIONS } from "../../lib/distributions";
import { called, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const HTTPS = ["redirect-to-https", "https-only"];

export const rule = resourceRule({
    name: "cloudfront-viewer-https",
    family: "transit",
    description: "Viewers reach every path of a distribution over HTTPS.",
    severity: "high",
    covers: ["CloudFront.3", "CKV_AWS_34", "AVD-AWS-0012", "CT.CLOUDFRONT.PR.3"],
    remediation: "Set viewerProtocolPolicy to redirect-to-https or https-only in every cache behaviour.",
    types: DISTRIBUTIONS,
    check: (cdn) =>
        tellOf(
            behaviorsOf(cdn),
            (behavior) => !HTTPS.includes(behavior.text("viewerProtocolPolicy") ?? ""),
            (behavior) =>
                `${called(behavior, "pathPattern", "default")}: ${behavior.show("viewerProtocolPolicy")}; set it to redirect-to-https`,
        ),
});
