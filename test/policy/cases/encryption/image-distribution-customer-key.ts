import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1";
const images = (kmsKeyId: unknown) => ({
    region: "us-east-1",
    amiDistributionConfiguration: { name: "app-{{ imagebuilder:buildDate }}", kmsKeyId },
});

export const cases = resourceCases({
    compliant: { distributions: [images(KEY)] },
    passing: {
        "containers alone": {
            distributions: [{ containerDistributionConfiguration: { targetRepository: { service: "ECR" } } }],
        },
        "distributions absent, which the provider refuses": { distributions: ABSENT },
    },
    violating: {
        "no key": { distributions: [{ region: "us-east-1", amiDistributionConfiguration: { name: "app" } }] },
        "AWS's own key": { distributions: [images("alias/aws/ebs")] },
        "the second of two regions": { distributions: [images(KEY), images("")] },
    },
    unknown: {
        "the key": { distributions: [images(UNKNOWN)] },
        "all of them": { distributions: UNKNOWN },
    },
});
