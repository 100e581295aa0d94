import { holds } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "lambda-url-cors-names-origins",
    family: "exposure",
    description: "Scripts of every website may not call a function's URL by every method.",
    severity: "medium",
    covers: ["CKV2_AWS_75"],
    level: "advisory",
    remediation: "List the origins in cors.allowOrigins, or the methods in cors.allowMethods.",
    types: ["lambda:FunctionUrl"],
    check: (url) =>
        ["cors.allowOrigins", "cors.allowMethods"].every((key) => holds(url, key, "*"))
            ? "cors allows every method to scripts of every website; name the origins"
            : undefined,
});
