import { apiDocumentOf, methodsOf, under } from "../../lib/api-document";
import { both, holds } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";
import { View } from "../../lib/view";

const asks = (holder: unknown): boolean => new View(holder).views("security").some((way) => !way.isEmpty());

/**
 * What a method says of its callers, or else an HTTP API's whole document. REST APIs do not use what is said for the whole
 * (API Gateway developer guide, "Important notes for REST APIs"); that some have been seen to is nothing to build on.
 */
function asksWhoCalls(method: unknown, whole: unknown): boolean {
    const kind = new View(under(method, "x-amazon-apigateway-auth")).text("type");
    return (
        (kind !== undefined && kind.toUpperCase() !== "NONE") ||
        asks(under(method, "security") === undefined ? whole : method)
    );
}

export const rule = resourceRule({
    name: "api-document-authorized",
    family: "iam",
    description:
        "Each method of an API that is given as an OpenAPI document in JSON asks who calls, unless the API is private.",
    severity: "medium",
    covers: ["R-SEC-4"],
    level: "advisory",
    remediation:
        "Give each method security, or x-amazon-apigateway-auth with type AWS_IAM. AWS does not use security of a REST API's whole document.",
    types: ["apigateway:RestApi", "apigatewayv2:Api"],
    check: (api) => {
        const document = apiDocumentOf(api);
        const whole = api.type === token("apigatewayv2:Api") ? document : undefined;
        const open = methodsOf(document)
            // A browser asks by OPTIONS before it sends who it is.
            .filter(({ name, says }) => !name.startsWith("options ") && !asksWhoCalls(says, whole))
            .map(({ name }) => name);
        // Whom a private API lets in, its policy says (private-api-names-callers).
        return both(
            () => open.length > 0,
            () => !holds(api, "endpointConfiguration.types", "PRIVATE"),
        )
            ? `in body nothing asks who calls ${open.join(", ")}; set security there`
            : undefined;
    },
});
