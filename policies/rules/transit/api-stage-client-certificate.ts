import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "api-stage-client-certificate",
    family: "transit",
    description: "A stage shows its backends a certificate of its own.",
    severity: "medium",
    covers: ["APIGateway.2", "CKV2_AWS_51"],
    level: "advisory",
    remediation: "Set clientCertificateId.",
    types: ["apigateway:Stage"],
    check: mustBePresent("clientCertificateId", "a client certificate"),
});
