import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "lambda-url-authenticated",
    family: "exposure",
    description: "A function's URL asks for IAM's authentication.",
    severity: "high",
    covers: ["CKV_AWS_258", "CT.LAMBDA.PR.5"],
    remediation: "Set authorizationType to AWS_IAM.",
    types: ["lambda:FunctionUrl"],
    check: mustBeOneOf("authorizationType", ["AWS_IAM"]),
});
