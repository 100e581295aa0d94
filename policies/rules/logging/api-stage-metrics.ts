import { tellOf } from "../../lib/find";
import { settingsOf } from "../../lib/method-settings";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "api-stage-metrics",
    family: "logging",
    description: "A stage of a REST API tells CloudWatch how each of its methods does.",
    severity: "low",
    covers: ["CKV2_AWS_4"],
    level: "advisory",
    remediation: "Add MethodSettings for */* with settings.metricsEnabled.",
    types: ["apigateway:Stage"],
    check: (stage, stack) => {
        const settings = settingsOf(stage, stack);
        return settings.length === 0
            ? "no MethodSettings name it; add some for */* with metricsEnabled"
            : tellOf(
                  settings,
                  (methods) => !methods.isTrue("metricsEnabled"),
                  (methods) => `${methods.show("metricsEnabled")} in its settings; set it to true`,
              );
    },
});
