import { mustBePresent } from "../../lib/checks";
import { DISTRIBUTIONS } from "../../lib/distributions";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-default-root-object",
    family: "exposure",
    description: "A distribution answers its root with a named object.",
    severity: "medium",
    covers: ["CKV_AWS_305", "CT.CLOUDFRONT.PR.1"],
    level: "advisory",
    remediation: "Set defaultRootObject, where the origin is a bucket.",
    types: DISTRIBUTIONS,
    check: mustBePresent("defaultRootObject", "index.html"),
});
