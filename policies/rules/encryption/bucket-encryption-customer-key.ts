import { defaultsOf, encryptionRulesOf, namesOwnKey } from "../../lib/bucket-encryption";
import { findIn, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_ENCRYPTION, BUCKETS } from "../../lib/types";
import { type View } from "../../lib/view";

const KEY = "kmsMasterKeyId";

const usesKms = (byDefault: View): boolean => byDefault.text("sseAlgorithm")?.startsWith("aws:kms") === true;

export const rule = resourceRule({
    name: "bucket-encryption-customer-key",
    family: "encryption",
    description: "A bucket that is encrypted with KMS uses a customer-managed key.",
    severity: "medium",
    covers: ["R-SEC-1"],
    remediation: "Set kmsMasterKeyId beside sseAlgorithm aws:kms.",
    types: [...BUCKET_ENCRYPTION, ...BUCKETS],
    check: (holder) =>
        findIn(encryptionRulesOf(holder), (r) =>
            tellOf(
                defaultsOf(r),
                (byDefault) => usesKms(byDefault) && !namesOwnKey(byDefault, KEY),
                (byDefault) => `${byDefault.show(KEY)}; set it to a customer-managed key`,
            ),
        ),
});
