import { resourceCases } from "../../cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

const casesFor = (type: string, address: string) =>
    resourceCases({
        types: [type],
        compliant: { [address]: "https://orders.example.com/{proxy}" },
        passing: {
            "a function": {
                [address]:
                    "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:a/invocations",
            },
            "answered by the API": { [address]: ABSENT },
            "a name that begins so": { [address]: "https.example.com" },
        },
        violating: {
            plain: { [address]: "http://orders.example.com" },
            "in capitals": { [address]: "HTTP://orders.example.com" },
            "by a variable of the stage": { [address]: "http://${stageVariables.host}/" },
        },
        unknown: { [address]: { [address]: UNKNOWN } },
    });

const leads = (uri: string): Props => ({
    body: JSON.stringify({ paths: { "/a.json": { get: { "x-amazon-apigateway-integration": { uri } }, put: {} } } }),
});

/** Integrations that methods of an HTTP API share. */
const shares = (uri: string): Props => ({
    body: JSON.stringify({
        paths: {
            "/a": {
                get: {
                    "x-amazon-apigateway-integration": {
                        $ref: "#/components/x-amazon-apigateway-integrations/orders.v1",
                    },
                },
            },
        },
        components: { "x-amazon-apigateway-integrations": { "orders.v1": { uri } } },
    }),
});

export const cases = [
    casesFor("apigateway:Integration", "uri"),
    casesFor("apigatewayv2:Integration", "integrationUri"),
    resourceCases({
        types: ["apigateway:RestApi", "apigatewayv2:Api"],
        compliant: leads("https://orders.example.com"),
        passing: { "no document": { body: ABSENT }, "no JSON": { body: "paths: {}" } },
        violating: { plain: leads("http://orders.example.com"), "in capitals": leads("HTTP://orders.example.com") },
        unknown: { body: { body: UNKNOWN } },
    }),
    resourceCases({
        types: ["apigatewayv2:Api"],
        compliant: shares("https://orders.example.com"),
        passing: {
            "created quickly": { body: ABSENT, target: "https://orders.example.com" },
            "an integration that nothing holds": {
                body: JSON.stringify({
                    paths: { "/a": { get: { "x-amazon-apigateway-integration": { $ref: "#/a" } } } },
                }),
            },
        },
        violating: {
            "shared by methods": shares("http://orders.example.com"),
            "created quickly, plain": { body: ABSENT, target: "http://orders.example.com" },
            "created quickly, plain, beside a document that is not known": {
                body: UNKNOWN,
                target: "http://orders.example.com",
            },
        },
        unknown: { target: { body: ABSENT, target: UNKNOWN } },
    }),
];
