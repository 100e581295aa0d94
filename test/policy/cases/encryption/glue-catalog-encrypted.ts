import { resourceCases } from "../../cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

const settings = (dataCatalogEncryptionSettings: Props): Props => ({ dataCatalogEncryptionSettings });
const mode = (catalogEncryptionMode: unknown) => settings({ encryptionAtRest: { catalogEncryptionMode } });
const passwords = (returnConnectionPasswordEncrypted: unknown) =>
    settings({ connectionPasswordEncryption: { returnConnectionPasswordEncrypted } });

export const cases = resourceCases({
    compliant: settings({
        encryptionAtRest: { catalogEncryptionMode: "SSE-KMS" },
        connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true },
    }),
    passing: { "by a role of the service": mode("SSE-KMS-WITH-SERVICE-ROLE") },
    violating: {
        "not encrypted": mode("DISABLED"),
        "mode absent": mode(ABSENT),
        "passwords in plain text": passwords(false),
        "passwords not said": passwords(ABSENT),
    },
    unknown: { mode: mode(UNKNOWN), passwords: passwords(UNKNOWN) },
});
