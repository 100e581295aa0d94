import { keyProblem } from "../../lib/checks";
import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "image-distribution-customer-key",
    family: "encryption",
    description: "Images that Image Builder hands out are encrypted with a customer-managed key in each region.",
    severity: "medium",
    covers: ["CKV_AWS_199"],
    level: "advisory",
    remediation: "Set amiDistributionConfiguration.kmsKeyId of each distribution to a key of its region.",
    types: ["imagebuilder:DistributionConfiguration"],
    // One of containers alone has no images.
    check: (configuration) =>
        findIn(configuration.views("distributions"), (distribution) =>
            findIn(distribution.views("amiDistributionConfiguration"), (images) =>
                [keyProblem(images, "kmsKeyId") ?? []].flat(),
            ),
        ),
});
