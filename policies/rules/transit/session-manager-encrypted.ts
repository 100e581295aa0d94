import { resourceRule } from "../../lib/rule";
import { sessionInputs } from "../../lib/session-document";

export const rule = resourceRule({
    name: "session-manager-encrypted",
    family: "transit",
    description: "Sessions of Session Manager are encrypted with a KMS key, on top of TLS.",
    severity: "medium",
    covers: ["CKV_AWS_112", "R-NET-5"],
    remediation: "Set inputs.kmsKeyId in the document.",
    types: ["ssm:Document"],
    check: (document) =>
        sessionInputs(document)?.has("kmsKeyId") === false ? "inputs.kmsKeyId is absent; set it to a key" : undefined,
});
