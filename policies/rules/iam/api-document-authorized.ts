import { parseJson } from "../../lib/json";
import { resourceRule } from "../../lib/rule";
import { View } from "../../lib/view";

const METHODS = ["get", "put", "post", "delete", "head", "patch", "x-amazon-apigateway-any-method"];

/** The value under a name that may hold dots or slashes. */
const under = (holder: unknown, name: string): unknown =>
    typeof holder === "object" && holder !== null ? (holder as Record<string, unknown>)[name] : undefined;

/** What a method says of its callers, or else the whole document. */
function asksWhoCalls(method: unknown, document: unknown): boolean {
    const own = new View(method);
    const kind = new View(under(method, "x-amazon-apigateway-auth")).text("type");
    return (
        (kind !== undefined && kind.toUpperCase() !== "NONE") ||
        (own.get("security") === undefined ? new View(document) : own).has("security")
    );
}

function openMethods(document: unknown): string[] {
    const paths = under(document, "paths");
    return new View(paths)
        .keys()
        .flatMap((path) =>
            METHODS.filter(
                (method) =>
                    under(under(paths, path), method) !== undefined &&
                    !asksWhoCalls(under(under(paths, path), method), document),
            ).map((method) => `${method.replace(/^x-.*/, "any")} ${path}`),
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
        const open = openMethods(parseJson(api.text("body") ?? ""));
        return open.length > 0 ? `body asks nobody who calls ${open.join(", ")}; set security` : undefined;
    },
});
