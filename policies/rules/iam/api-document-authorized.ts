import { apiDocumentOf, methodsOf, under } from "../../lib/api-document";
import { resourceRule } from "../../lib/rule";
import { View } from "../../lib/view";

/** What a method says of its callers, or else the whole document. */
function asksWhoCalls(method: unknown, document: unknown): boolean {
    const own = new View(method);
    const kind = new View(under(method, "x-amazon-apigateway-auth")).text("type");
    return (
        (kind !== undefined && kind.toUpperCase() !== "NONE") ||
        (own.get("security") === undefined ? new View(document) : own).has("security")
    );
}

export const rule = resourceRule({
    name: "api-document-authorized",
    family: "iam",
    description: "Each method of an API that is given as an OpenAPI document in JSON asks who calls.",
    severity: "medium",
    covers: ["R-SEC-4"],
    level: "advisory",
    remediation: "Give the method security, or x-amazon-apigateway-auth with type AWS_IAM.",
    types: ["apigateway:RestApi", "apigatewayv2:Api"],
    check: (api) => {
        const document = apiDocumentOf(api);
        const open = methodsOf(document)
            // A browser asks by OPTIONS before it sends who it is.
            .filter(({ name, says }) => !name.startsWith("options ") && !asksWhoCalls(says, document))
            .map(({ name }) => name);
        return open.length > 0 ? `body asks nobody who calls ${open.join(", ")}; set security` : undefined;
    },
});
