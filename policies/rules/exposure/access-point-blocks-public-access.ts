import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const SETTINGS = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

export const rule = resourceRule({
    name: "access-point-blocks-public-access",
    family: "exposure",
    description: "An access point of a bucket blocks public access.",
    severity: "critical",
    covers: ["S3.19", "CKV_AWS_392", "CT.S3.PR.12"],
    remediation: "Set each of the four settings of publicAccessBlockConfiguration to true.",
    types: ["s3:AccessPoint"],
    check: (point) =>
        tellOf(
            SETTINGS.map((key) => `publicAccessBlockConfiguration.${key}`),
            (path) => point.isFalse(path),
            (path) => `${point.show(path)}; set it to true`,
        ),
});
