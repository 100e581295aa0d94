import { certificateOf, WITH_CERTIFICATE } from "../../lib/certificate";
import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const BITS = 2048;

const asked = (holder: View): string[] =>
    /^RSA[_-]?(512|768|1024)$/i.test(holder.text("keyAlgorithm") ?? "")
        ? [`${holder.show("keyAlgorithm")}; set RSA_2048, or EC_prime256v1`]
        : [];

function imported(holder: View): string[] {
    const key = certificateOf(holder)?.publicKey;
    const bits = key?.asymmetricKeyDetails?.modulusLength;
    return key?.asymmetricKeyType === "rsa" && bits !== undefined && bits < BITS
        ? [`certificateBody has an RSA key of ${bits} bits; import one of ${BITS} or more`]
        : [];
}

export const rule = resourceRule({
    name: "certificate-key-strong",
    family: "transit",
    description: "A certificate has an RSA key of 2048 bits or more, or an elliptic one.",
    severity: "high",
    covers: ["ACM.2"],
    remediation: "Leave keyAlgorithm out, which gives RSA_2048, or set EC_prime256v1; import no shorter key.",
    types: WITH_CERTIFICATE,
    check: (holder) => findIn([asked, imported], (find) => find(holder)),
});
