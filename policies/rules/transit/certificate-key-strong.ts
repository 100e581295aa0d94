import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "certificate-key-strong",
    family: "transit",
    description: "A certificate has an RSA key of 2048 bits or more, or an elliptic one.",
    severity: "high",
    covers: ["ACM.2"],
    remediation: "Leave keyAlgorithm out, which gives RSA_2048, or set EC_prime256v1.",
    types: ["acm:Certificate"],
    check: (certificate) =>
        /^RSA[_-]?(512|768|1024)$/i.test(certificate.text("keyAlgorithm") ?? "")
            ? `${certificate.show("keyAlgorithm")}; set RSA_2048, or EC_prime256v1`
            : undefined,
});
