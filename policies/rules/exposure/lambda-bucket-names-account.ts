import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "lambda-bucket-names-account",
    family: "exposure",
    description: "A function that S3 may invoke says for which account.",
    severity: "high",
    // The ARN of a bucket names no account: whoever takes the name of a deleted one may invoke.
    covers: ["Lambda.1"],
    remediation: "Set sourceAccount to the account that owns the bucket, beside sourceArn.",
    types: ["lambda:Permission"],
    check: (permission) =>
        permission.text("principal") === "s3.amazonaws.com" && !isGiven(permission, "sourceAccount")
            ? `${permission.show("sourceAccount")} where S3 invokes; set it to the account that owns the bucket`
            : undefined,
});
