import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const POLICY = "customOriginConfig.originProtocolPolicy";
const SPEAKS_HTTPS = [".mediastore.", ".mediapackage.", ".elb."];

export const rule = resourceRule({
    name: "cloudfront-aws-origin-https-only",
    family: "transit",
    description: "A distribution uses HTTPS only towards load balancers and media services.",
    severity: "high",
    covers: ["CKV2_AWS_72"],
    remediation: "Set originProtocolPolicy to https-only for origins at elb, mediastore and mediapackage addresses.",
    types: ["cloudfront:Distribution"],
    check: (cdn) =>
        cdn.isFalse("enabled")
            ? undefined
            : tellOf(
                  cdn.views("origins"),
                  (o) =>
                      o.has("customOriginConfig") &&
                      o.text(POLICY) !== "https-only" &&
                      SPEAKS_HTTPS.some((part) => o.text("domainName")?.includes(part)),
                  (o) => `${o.text("domainName")}: ${o.show(POLICY)}; set it to https-only`,
              ),
});
