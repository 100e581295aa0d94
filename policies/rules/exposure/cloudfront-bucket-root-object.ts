import { DISTRIBUTIONS, isServer } from "../../lib/distributions";
import { both, someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-bucket-root-object",
    family: "exposure",
    description: "A distribution of buckets answers its root with a named object, not with a list of what they hold.",
    severity: "medium",
    covers: ["CloudFront.1"],
    remediation: "Set defaultRootObject.",
    types: DISTRIBUTIONS,
    // Of every distribution: cloudfront-default-root-object.
    check: (cdn) =>
        both(
            () => !cdn.has("defaultRootObject"),
            () => !someIn(cdn.views("origins"), isServer),
        )
            ? `${cdn.show("defaultRootObject")}; set it to index.html or another`
            : undefined,
});
