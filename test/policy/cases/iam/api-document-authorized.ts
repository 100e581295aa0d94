import { resourceCases } from "../../cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

const document = (method: Props, rest: Props = {}, name = "get"): Props => ({
    body: JSON.stringify({ swagger: "2.0", paths: { "/orders/{id}.json": { [name]: method } }, ...rest }),
});
const GLOBAL = { security: [{ pool: [] }] };
const auth = (type: string): Props => ({ "x-amazon-apigateway-auth": { type } });

export const cases = resourceCases({
    compliant: document({ security: [{ pool: [] }] }),
    passing: {
        "IAM by the method's extension": document(auth("AWS_IAM")),
        "said for the whole document": document({}, GLOBAL),
        "what browsers ask before": document({}, {}, "options"),
        "no document": { body: ABSENT },
        "one in YAML, which is not read": { body: "paths:\n  /orders:\n    get: {}\n" },
    },
    violating: {
        "nothing said": document({}),
        "nobody, said by the extension": document(auth("NONE")),
        "nobody, though the document asks": document({ security: [] }, GLOBAL),
        "every method": document({}, {}, "x-amazon-apigateway-any-method"),
        "a second path": {
            body: JSON.stringify({ paths: { "/a": { get: { security: [{ pool: [] }] } }, "/b": { post: {} } } }),
        },
    },
    unknown: { body: { body: UNKNOWN } },
});
