import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const saying = (EncryptionConfiguration: object) => ({ configuration: JSON.stringify({ EncryptionConfiguration }) });
const AtRestEncryptionConfiguration = {
    LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: "AwsKms", AwsKmsKey: "alias/emr" },
};

export const cases = resourceCases({
    // Without EnableEbsEncryption, too: that is what emr-volumes-encrypted asks.
    compliant: saying({ EnableAtRestEncryption: true, AtRestEncryptionConfiguration }),
    violating: {
        "no local disks": saying({ EnableAtRestEncryption: true, AtRestEncryptionConfiguration: {} }),
        "nothing at rest": saying({ EnableAtRestEncryption: true }),
        off: saying({ EnableAtRestEncryption: false, AtRestEncryptionConfiguration }),
        "the switch absent": saying({ AtRestEncryptionConfiguration }),
        "nothing of encryption": { configuration: "{}" },
        "configuration absent": { configuration: ABSENT },
    },
    unknown: { configuration: { configuration: UNKNOWN } },
});
