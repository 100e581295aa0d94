import { areSettings, areWrongElsewhere, tellOfMethods } from "../../lib/method-settings";
import { stackRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const isSilent = (methods: View): boolean => !methods.isTrue("metricsEnabled");

export const rule = stackRule({
    name: "api-stage-metrics",
    family: "logging",
    description: "A stage of a REST API tells CloudWatch how each of its methods does.",
    severity: "low",
    covers: ["CKV2_AWS_4"],
    level: "advisory",
    remediation: "Add MethodSettings for */* with settings.metricsEnabled.",
    types: ["apigateway:Stage", "apigateway:MethodSettings"],
    check: (stage, stack) => {
        if (areSettings(stage.type)) {
            return areWrongElsewhere(stage, isSilent, stack)
                ? `${stage.show("settings.metricsEnabled")}; set it to true`
                : undefined;
        }
        return tellOfMethods(
            stage,
            stack,
            isSilent,
            (methods) => `${methods.show("metricsEnabled")} in its settings; set it to true`,
            "metricsEnabled",
        );
    },
});
