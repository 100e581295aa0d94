import { apiDocumentOf, integrationOf, methodsOf } from "../../lib/api-document";
import { findIn } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

const isPlain = (address: string | undefined): boolean => /^http:/i.test(address ?? "");

function plainInDocument(api: Resource): string[] {
    const document = apiDocumentOf(api);
    return methodsOf(document).flatMap(({ name, says }) => {
        const address = integrationOf(says, document).text("uri");
        return isPlain(address) ? [`body leads ${name} to ${address}; use https://`] : [];
    });
}

const plainUnder = (it: Resource, key: string): string[] =>
    isPlain(it.text(key)) ? [`${it.show(key)}; use https://`] : [];

const CHECKS: Readonly<Record<string, (it: Resource) => string[]>> = {
    [token("apigateway:Integration")]: (it) => plainUnder(it, "uri"),
    [token("apigatewayv2:Integration")]: (it) => plainUnder(it, "integrationUri"),
    [token("apigateway:RestApi")]: plainInDocument,
    // An HTTP API that is created quickly leads everything to one address.
    [token("apigatewayv2:Api")]: (api) =>
        findIn([() => plainUnder(api, "target"), () => plainInDocument(api)], (way) => way()),
};

export const rule = resourceRule({
    name: "api-integration-encrypted",
    family: "transit",
    description: "An API speaks HTTPS with the address behind it.",
    severity: "medium",
    covers: ["R-SEC-1"],
    remediation: "Begin the address with https://.",
    types: ["apigateway:Integration", "apigatewayv2:Integration", "apigateway:RestApi", "apigatewayv2:Api"],
    check: (it) => CHECKS[it.type]!(it),
});
