import { DISTRIBUTIONS } from "../../lib/distributions";
import { both, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-function-url-origin-access",
    family: "exposure",
    description: "CloudFront signs its requests to a Lambda function's URL, so that the URL answers nobody else.",
    severity: "medium",
    covers: ["CloudFront.16"],
    remediation: "Set originAccessControlId of the origin to one of type lambda.",
    types: DISTRIBUTIONS,
    check: (distribution) =>
        tellOf(
            distribution.views("origins"),
            (origin) =>
                both(
                    () => /\.lambda-url\.[\w-]+\.on\.aws$/i.test(origin.text("domainName") ?? ""),
                    () => !origin.has("originAccessControlId"),
                ),
            (origin) => `${origin.show("originAccessControlId")} for ${origin.text("domainName")}; set it`,
        ),
});
