import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "api-no-data-trace",
    family: "exposure",
    description: "The log of an API leaves out what its requests and answers hold.",
    severity: "medium",
    covers: ["CKV_AWS_276"],
    remediation: "Take settings.dataTraceEnabled away, or set it to false.",
    types: ["apigateway:MethodSettings"],
    check: mustNotBeTrue("settings.dataTraceEnabled"),
});
