import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

export const rule = resourceRule({
    name: "api-integration-encrypted",
    family: "transit",
    description: "An API speaks HTTPS with the address behind it.",
    severity: "medium",
    covers: ["R-SEC-1"],
    remediation: "Begin the address with https://.",
    types: ["apigateway:Integration", "apigatewayv2:Integration"],
    check: (integration) => {
        const address = integration.type === token("apigateway:Integration") ? "uri" : "integrationUri";
        return /^http:/i.test(integration.text(address) ?? "")
            ? `${integration.show(address)}; use https://`
            : undefined;
    },
});
