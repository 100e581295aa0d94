import { DISTRIBUTIONS, tellOfServers } from "../../lib/distributions";
import { resourceRule } from "../../lib/rule";

const POLICY = "originProtocolPolicy";
const SPEAKS_HTTPS = [".mediastore.", ".mediapackage.", ".elb."];

export const rule = resourceRule({
    name: "cloudfront-aws-origin-https-only",
    family: "transit",
    description: "A distribution uses HTTPS only towards load balancers and media services.",
    severity: "high",
    covers: ["CKV2_AWS_72"],
    remediation: "Set originProtocolPolicy to https-only for origins at elb, mediastore and mediapackage addresses.",
    types: DISTRIBUTIONS,
    check: (cdn) =>
        cdn.isFalse("enabled")
            ? undefined
            : tellOfServers(
                  cdn,
                  (custom, origin) =>
                      custom.text(POLICY) !== "https-only" &&
                      SPEAKS_HTTPS.some((part) => origin.text("domainName")?.includes(part)),
                  (custom, origin) => `${origin.text("domainName")}: ${custom.show(POLICY)}; set it to https-only`,
              ),
});
