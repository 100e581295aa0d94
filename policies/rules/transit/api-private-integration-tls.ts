import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const NAME = "tlsConfig.serverNameToVerify";

export const rule = resourceRule({
    name: "api-private-integration-tls",
    family: "transit",
    description: "An HTTP API speaks TLS with what is behind a VPC link.",
    severity: "medium",
    covers: ["APIGateway.10"],
    remediation: "Set tlsConfig.serverNameToVerify to the name in the certificate behind the link.",
    types: ["apigatewayv2:Integration"],
    // An empty tlsConfig is none to the provider.
    check: (integration) =>
        both(
            () => integration.text("connectionType") === "VPC_LINK",
            () => !integration.has(NAME),
        )
            ? `${integration.show(NAME)}; set it`
            : undefined,
});
