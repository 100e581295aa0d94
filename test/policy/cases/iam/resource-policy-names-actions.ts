import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const policy = (statement: object) =>
    JSON.stringify({ Statement: [{ Principal: { AWS: "arn:aws:iam::1:root" }, Resource: "*", ...statement }] });

export const cases = resourceCases({
    compliant: { policy: policy({ Effect: "Allow", Action: "s3:GetObject" }) },
    passing: {
        "a denial of all but some": { policy: policy({ Effect: "Deny", NotAction: "s3:GetObject" }) },
        "no policy": { policy: ABSENT },
    },
    violating: {
        "all but one": { policy: policy({ Effect: "Allow", NotAction: "s3:DeleteBucket" }) },
        "of a search domain": {
            policy: ABSENT,
            accessPolicies: policy({ Effect: "Allow", NotAction: "es:DeleteDomain" }),
        },
        "all but some": { policy: policy({ Effect: "Allow", NotAction: ["s3:DeleteBucket", "s3:PutBucketPolicy"] }) },
    },
    unknown: { policy: { policy: UNKNOWN } },
});
