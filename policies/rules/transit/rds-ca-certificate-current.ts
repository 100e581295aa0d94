import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-ca-certificate-current",
    family: "transit",
    description: "A database presents a certificate of a current authority.",
    severity: "medium",
    covers: ["CKV_AWS_211"],
    level: "advisory",
    remediation:
        "Leave caCertIdentifier to AWS, or set it to rds-ca-rsa2048-g1, rds-ca-rsa4096-g1 or rds-ca-ecc384-g1.",
    types: ["rds:Instance", "rds:ClusterInstance"],
    check: (db) =>
        db.has("caCertIdentifier")
            ? mustBeOneOf("caCertIdentifier", ["rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"])(db)
            : undefined,
});
