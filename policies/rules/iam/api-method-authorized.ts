import { resourceRule } from "../../lib/rule";

/** API Gateway refuses any other, `none` among them. */
const WAYS = ["AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS"];

export const rule = resourceRule({
    name: "api-method-authorized",
    family: "iam",
    description: "A method of an API asks who calls.",
    severity: "medium",
    covers: ["CKV_AWS_59", "AVD-AWS-0004"],
    remediation: "Set authorization to AWS_IAM, CUSTOM or COGNITO_USER_POOLS, or apiKeyRequired to true.",
    types: ["apigateway:Method"],
    check: (method) =>
        // A browser asks by OPTIONS before it sends who it is.
        method.text("httpMethod") === "OPTIONS" ||
        method.isTrue("apiKeyRequired") ||
        WAYS.includes(method.text("authorization") ?? "")
            ? undefined
            : `${method.show("authorization")}; set AWS_IAM or an authorizer`,
});
