import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const saying = (EncryptionConfiguration: object) => ({ configuration: JSON.stringify({ EncryptionConfiguration }) });
const disks = (LocalDiskEncryptionConfiguration: object) => ({
    AtRestEncryptionConfiguration: { LocalDiskEncryptionConfiguration },
});
const BY_EBS = disks({ EncryptionKeyProviderType: "AwsKms", EnableEbsEncryption: true });

export const cases = resourceCases({
    compliant: saying({ EnableAtRestEncryption: true, ...BY_EBS }),
    violating: {
        "not by EBS": saying({
            EnableAtRestEncryption: true,
            ...disks({ EncryptionKeyProviderType: "AwsKms", EnableEbsEncryption: false }),
        }),
        "EBS not said": saying({ EnableAtRestEncryption: true, ...disks({ EncryptionKeyProviderType: "AwsKms" }) }),
        "no local disks": saying({ EnableAtRestEncryption: true }),
        off: saying({ EnableAtRestEncryption: false, ...BY_EBS }),
        "the switch absent": saying(BY_EBS),
        "nothing of encryption": { configuration: "{}" },
        "configuration absent": { configuration: ABSENT },
    },
    unknown: { configuration: { configuration: UNKNOWN } },
});
