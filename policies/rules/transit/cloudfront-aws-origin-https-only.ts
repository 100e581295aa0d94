import { resourceRule } from "../../lib/rule";

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
            : cdn
                  .views("origins")
                  .filter(
                      (o) =>
                          o.has("customOriginConfig") &&
                          o.text("customOriginConfig.originProtocolPolicy") !== "https-only",
                  )
                  .filter((o) => SPEAKS_HTTPS.some((part) => o.text("domainName")?.includes(part)))
                  .map(
                      (o) =>
                          `${o.text("domainName")}: ${o.show("customOriginConfig.originProtocolPolicy")}; set it to https-only`,
                  ),
});
