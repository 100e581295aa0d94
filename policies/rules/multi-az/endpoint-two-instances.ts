import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "endpoint-two-instances",
    family: "multi-az",
    description: "Each variant behind a SageMaker endpoint begins with two instances.",
    severity: "medium",
    covers: ["SageMaker.4"],
    level: "advisory",
    remediation: "Set initialInstanceCount to at least 2, or serve without servers.",
    types: ["sagemaker:EndpointConfiguration"],
    check: (config) =>
        tellOf(
            config.views("productionVariants"),
            (variant) => !variant.has("serverlessConfig") && (variant.number("initialInstanceCount") ?? 1) < 2,
            (variant) => `${variant.show("initialInstanceCount")}; set it to at least 2`,
        ),
});
