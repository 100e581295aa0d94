import { apiDocumentOf, methodsOf, under } from "../../lib/api-document";
import type { Resource } from "../../lib/resource";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";
import { View } from "../../lib/view";

const isPlain = (address: string | undefined): boolean => /^http:/i.test(address ?? "");

const plainInDocument = (api: Resource): string[] =>
    methodsOf(apiDocumentOf(api)).flatMap(({ name, says }) => {
        const address = new View(under(says, "x-amazon-apigateway-integration")).text("uri");
        return isPlain(address) ? [`body leads ${name} to ${address}; use https://`] : [];
    });

export const rule = resourceRule({
    name: "api-integration-encrypted",
    family: "transit",
    description: "An API speaks HTTPS with the address behind it.",
    severity: "medium",
    covers: ["R-SEC-1"],
    remediation: "Begin the address with https://.",
    types: ["apigateway:Integration", "apigatewayv2:Integration", "apigateway:RestApi", "apigatewayv2:Api"],
    check: (it) => {
        if (it.type === token("apigateway:RestApi") || it.type === token("apigatewayv2:Api")) {
            return plainInDocument(it);
        }
        const address = it.type === token("apigateway:Integration") ? "uri" : "integrationUri";
        return isPlain(it.text(address)) ? `${it.show(address)}; use https://` : undefined;
    },
});
