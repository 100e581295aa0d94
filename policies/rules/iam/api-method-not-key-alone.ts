import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "api-method-not-key-alone",
    family: "iam",
    description: "A method that asks for an API key asks who calls, too: AWS advises against keys as authorization.",
    severity: "low",
    covers: ["R-SEC-4"],
    level: "advisory",
    remediation:
        "Set authorization to AWS_IAM, CUSTOM or COGNITO_USER_POOLS, beside the key that a usage plan counts by.",
    types: ["apigateway:Method"],
    check: (method) =>
        both(
            () => method.isTrue("apiKeyRequired") && method.text("httpMethod") !== "OPTIONS",
            () => (method.text("authorization") ?? "NONE").toUpperCase() === "NONE",
        )
            ? `${method.show("authorization")}, and an API key does not say who calls; set AWS_IAM or an authorizer`
            : undefined,
});
