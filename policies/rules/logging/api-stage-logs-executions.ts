import { areSettings, areWrongElsewhere, isOfHttpApi, tellOfMethods } from "../../lib/method-settings";
import { stackRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const isSilent = (methods: View): boolean => !["ERROR", "INFO"].includes(methods.text("loggingLevel") ?? "");

export const rule = stackRule({
    name: "api-stage-logs-executions",
    family: "logging",
    description: "A stage of a REST or WebSocket API keeps logs of what its methods do.",
    severity: "medium",
    covers: ["APIGateway.1", "CKV2_AWS_4", "CT.APIGATEWAY.PR.1"],
    level: "advisory",
    remediation:
        "Add MethodSettings for */* with settings.loggingLevel ERROR or INFO; for WebSocket set it on the stage.",
    types: ["apigateway:Stage", "apigatewayv2:Stage", "apigateway:MethodSettings"],
    check: (stage, stack) => {
        if (areSettings(stage.type)) {
            return areWrongElsewhere(stage, isSilent, stack)
                ? `${stage.show("settings.loggingLevel")}; set it to ERROR or INFO`
                : undefined;
        }
        if (isOfHttpApi(stage, stack)) {
            return undefined;
        }
        return tellOfMethods(
            stage,
            stack,
            isSilent,
            (methods) => `${methods.show("loggingLevel")} in its settings; set it to ERROR or INFO`,
            "loggingLevel ERROR or INFO",
        );
    },
});
