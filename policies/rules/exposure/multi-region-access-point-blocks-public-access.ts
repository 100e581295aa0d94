import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const BLOCK = "details.publicAccessBlock";
/** AWS turns on what is left out. */
const SETTINGS = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

export const rule = resourceRule({
    name: "multi-region-access-point-blocks-public-access",
    family: "exposure",
    description: "A multi-region access point blocks public access, which cannot be changed later.",
    severity: "high",
    covers: ["S3.24"],
    remediation: "Set all four of details.publicAccessBlock to true.",
    types: ["s3control:MultiRegionAccessPoint"],
    check: (point) =>
        tellOf(
            SETTINGS.map((key) => `${BLOCK}.${key}`),
            (path) => point.isFalse(path),
            (path) => `${point.show(path)}; set it to true`,
        ),
});
