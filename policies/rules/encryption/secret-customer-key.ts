import { resourceRule } from "../../lib/rule";
import { keyProblem } from "../../lib/secret-key";

export const rule = resourceRule({
    name: "secret-customer-key",
    family: "encryption",
    description: "A secret is encrypted with a key of one's own.",
    severity: "medium",
    covers: ["CKV_AWS_149", "R-SEC-1"],
    remediation: "Set kmsKeyId to a customer-managed key, not to alias/aws/secretsmanager.",
    types: ["secretsmanager:Secret"],
    check: (secret) => keyProblem(secret),
});
