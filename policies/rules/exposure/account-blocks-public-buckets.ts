import { all, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const SWITCHES = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

export const rule = resourceRule({
    name: "account-blocks-public-buckets",
    family: "exposure",
    description: "The account blocks public access to every bucket.",
    severity: "high",
    covers: ["S3.1"],
    remediation: "Set all four switches of the AccountPublicAccessBlock to true.",
    types: ["s3:AccountPublicAccessBlock"],
    check: all(...SWITCHES.map(mustBeTrue)),
});
