import { resourceCases } from "../../cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

const document = (method: Props, rest: Props = {}, name = "get"): Props => ({
    body: JSON.stringify({ swagger: "2.0", paths: { "/orders/{id}.json": { [name]: method } }, ...rest }),
});
const GLOBAL = { security: [{ pool: [] }] };
const auth = (type: string): Props => ({ "x-amazon-apigateway-auth": { type } });

const NOTHING = { "no document": { body: ABSENT } };

const placed = (types: unknown): Props => ({ ...document({}), endpointConfiguration: { types } });

const ofRestApi = resourceCases({
    types: ["apigateway:RestApi"],
    compliant: document({ security: [{ pool: [] }] }),
    passing: { ...NOTHING, "a private API": placed(["PRIVATE"]) },
    violating: {
        "a regional API": placed(["REGIONAL"]),
        "said for the whole document, which REST APIs do not use": document({}, GLOBAL),
    },
    unknown: { body: { body: UNKNOWN }, "where it is": placed(UNKNOWN) },
});

const ofHttpApi = resourceCases({
    types: ["apigatewayv2:Api"],
    compliant: document({}, GLOBAL),
    passing: NOTHING,
    violating: { "nobody, though the document asks": document({ security: [] }, GLOBAL) },
    unknown: { body: { body: UNKNOWN } },
});

const ofBoth = resourceCases({
    compliant: document({ security: [{ pool: [] }] }),
    passing: {
        "IAM by the method's extension": document(auth("AWS_IAM")),
        "what browsers ask before": document({}, {}, "options"),
        ...NOTHING,
        "a path of nothing": { body: JSON.stringify({ paths: { "/a": null } }) },
        "one in YAML, which is not read": { body: "paths:\n  /orders:\n    get: {}\n" },
    },
    violating: {
        "nothing said": document({}),
        "nobody, said by the extension": document(auth("NONE")),
        "nobody, in an empty list": document({ security: [] }),
        "nobody, in a list of nothing": document({ security: [{}] }),
        "every method": document({}, {}, "x-amazon-apigateway-any-method"),
        "a second path": {
            body: JSON.stringify({ paths: { "/a": { get: { security: [{ pool: [] }] } }, "/b": { post: {} } } }),
        },
    },
    unknown: { body: { body: UNKNOWN } },
});

export const cases = [ofBoth, ofRestApi, ofHttpApi];
