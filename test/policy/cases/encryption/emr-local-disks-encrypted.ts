import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const saying = (EncryptionConfiguration: object) => ({ configuration: JSON.stringify({ EncryptionConfiguration }) });

export const cases = resourceCases({
    compliant: saying({
        AtRestEncryptionConfiguration: {
            LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: "AwsKms", EnableEbsEncryption: true },
        },
    }),
    violating: {
        off: saying({
            AtRestEncryptionConfiguration: {
                LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: "AwsKms", EnableEbsEncryption: false },
            },
        }),
        "not said": saying({}),
        "nothing of encryption": { configuration: "{}" },
        "configuration absent": { configuration: ABSENT },
    },
    unknown: { configuration: { configuration: UNKNOWN } },
});
