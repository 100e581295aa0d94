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
];
