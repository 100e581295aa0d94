import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "api-stage-traced",
    family: "logging",
    description: "A stage of a REST API is traced.",
    severity: "low",
    covers: ["CKV_AWS_73", "APIGateway.3", "AVD-AWS-0003", "CT.APIGATEWAY.PR.2"],
    level: "advisory",
    remediation: "Set xrayTracingEnabled to true.",
    types: ["apigateway:Stage"],
    check: mustBeTrue("xrayTracingEnabled"),
});
