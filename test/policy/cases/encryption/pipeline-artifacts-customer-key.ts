import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const store = (id: unknown) => ({ location: "artifacts", type: "S3", encryptionKey: { id, type: "KMS" } });
const OWN = "arn:aws:kms:us-east-1:123456789012:key/1";

export const cases = resourceCases({
    compliant: { artifactStores: [store(OWN)] },
    passing: { "no store, which the provider refuses": { artifactStores: ABSENT } },
    violating: {
        "no key": { artifactStores: [{ location: "artifacts", type: "S3" }] },
        "AWS's own": { artifactStores: [store("alias/aws/s3")] },
        "an empty one": { artifactStores: [store("")] },
        "in the second region": {
            artifactStores: [store(OWN), { location: "others", type: "S3", region: "us-west-2" }],
        },
    },
    unknown: { key: { artifactStores: [store(UNKNOWN)] }, artifactStores: { artifactStores: UNKNOWN } },
});
