import { encryptsWithOwnKey, namesOwnKey } from "../../lib/bucket-encryption";
import { either } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { BUCKETS } from "../../lib/types";

/** What is put into a bucket without a word on keys gets the bucket's (S3 user guide, "Default encryption"). */
const inherits = (object: Resource, stack: Stack): boolean =>
    !object.has("serverSideEncryption") &&
    stack.someTarget(object, "bucket", BUCKETS, (bucket) => encryptsWithOwnKey(bucket, stack));

export const rule = stackRule({
    name: "bucket-object-customer-key",
    family: "encryption",
    description: "An object is encrypted with a key of one's own, or by its bucket's default with one.",
    severity: "low",
    covers: ["CKV_AWS_186", "CKV_AWS_181"],
    level: "advisory",
    remediation: "Set kmsKeyId to a customer-managed key, or make it the default of the bucket.",
    types: ["s3:BucketObject", "s3:BucketObjectv2", "s3:ObjectCopy"],
    check: (object, stack) =>
        either(
            () => namesOwnKey(object, "kmsKeyId"),
            () => inherits(object, stack),
        )
            ? undefined
            : `${object.show("kmsKeyId")}, and no default of its bucket names one; set it to a customer-managed key`,
});
