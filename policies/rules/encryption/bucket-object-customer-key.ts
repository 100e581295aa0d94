import { defaultsOf, encryptionRulesOf } from "../../lib/bucket-encryption";
import { ofAws } from "../../lib/checks";
import { either, someIn } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { BUCKET_ENCRYPTION, BUCKETS } from "../../lib/types";
import type { View } from "../../lib/view";

const namesOwn = (holder: View, path: string): boolean => holder.has(path) && !ofAws(holder.text(path));

const hasOwnDefault = (holder: Resource): boolean =>
    someIn(encryptionRulesOf(holder).flatMap(defaultsOf), (byDefault) => namesOwn(byDefault, "kmsMasterKeyId"));

/** What is put into a bucket without a word on keys gets the bucket's (S3 user guide, "Default encryption"). */
const inherits = (object: Resource, stack: Stack): boolean =>
    !object.has("serverSideEncryption") &&
    stack.someTarget(object, "bucket", BUCKETS, (bucket) =>
        either(
            () => hasOwnDefault(bucket),
            () => stack.referrers(bucket, BUCKET_ENCRYPTION, "bucket").some(hasOwnDefault),
        ),
    );

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
            () => namesOwn(object, "kmsKeyId"),
            () => inherits(object, stack),
        )
            ? undefined
            : `${object.show("kmsKeyId")}, and no default of its bucket names one; set it to a customer-managed key`,
});
