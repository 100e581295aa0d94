import { DISTRIBUTIONS, isServer, nameOfOrigin } from "../../lib/distributions";
import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { attempt, type View } from "../../lib/view";

const ACCESS = ["originAccessControlId", "s3OriginConfig.originAccessIdentity"];

/** Its host is known, and none of S3: CloudFront refuses it without a block of its own, and no bucket is open. */
function isElsewhere(origin: View): boolean {
    const host = attempt(() => origin.text("domainName") ?? "");
    return "value" in host && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(host.value) && !/s3|bucket/i.test(host.value);
}

export const rule = resourceRule({
    name: "cloudfront-bucket-origin-access",
    family: "exposure",
    description: "A distribution reaches buckets with origin access control.",
    severity: "high",
    covers: ["CloudFront.13", "CKV2_AWS_46", "CT.CLOUDFRONT.PR.10"],
    remediation: "Give the origin an originAccessControlId, and let the bucket admit only the distribution.",
    types: DISTRIBUTIONS,
    check: (cdn) =>
        tellOf(
            cdn.views("origins"),
            (o) => !isServer(o) && !ACCESS.some((key) => o.has(key)) && (o.has("s3OriginConfig") || !isElsewhere(o)),
            (o) => `${nameOfOrigin(o)}: ${o.show("originAccessControlId")}; set it`,
        ),
});
