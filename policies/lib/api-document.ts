/** OpenAPI documents that an API of API Gateway is given as, in JSON. */
import { parseJson } from "./json";
import { View } from "./view";

export interface Method {
    /** `get /orders`. */
    readonly name: string;
    readonly says: unknown;
}

const METHODS = ["get", "put", "post", "delete", "head", "patch", "options", "x-amazon-apigateway-any-method"];

/** The value under a name that may hold dots or slashes. */
export const under = (holder: unknown, name: string): unknown =>
    typeof holder === "object" && holder !== null ? (holder as Record<string, unknown>)[name] : undefined;

export const apiDocumentOf = (api: View): unknown => parseJson(api.text("body") ?? "");

export function methodsOf(document: unknown): Method[] {
    const paths = under(document, "paths");
    return new View(paths).keys().flatMap((path) =>
        METHODS.map((method) => ({
            name: `${method.replace(/^x-.*/, "any")} ${path}`,
            says: under(under(paths, path), method),
        })).filter(({ says }) => says !== undefined),
    );
}

const SHARED = "x-amazon-apigateway-integrations";

/** What stands behind a method: written in it, or in an HTTP API's list of integrations that methods share. */
export function integrationOf(method: unknown, document: unknown): View {
    const own = under(method, "x-amazon-apigateway-integration");
    const shared = new View(own).text("$ref")?.split(`#/components/${SHARED}/`)[1];
    return new View(shared === undefined ? own : under(under(under(document, "components"), SHARED), shared));
}
