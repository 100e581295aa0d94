import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const key = (kmsKeyId: unknown) => ({ offlineStoreConfig: { s3StorageConfig: { s3Uri: "s3://features", kmsKeyId } } });

export const cases = resourceCases({
    compliant: key("arn:aws:kms:us-east-1:123456789012:key/1"),
    passing: { "online alone": { offlineStoreConfig: ABSENT, onlineStoreConfig: { enableOnlineStore: true } } },
    violating: { "kmsKeyId absent": key(ABSENT), "kmsKeyId empty": key("") },
    unknown: { kmsKeyId: key(UNKNOWN) },
});
