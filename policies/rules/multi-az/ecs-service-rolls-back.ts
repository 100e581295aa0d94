import { all, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const byBreaker = all(mustBeTrue("deploymentCircuitBreaker.enable"), mustBeTrue("deploymentCircuitBreaker.rollback"));
const byAlarms = all(mustBeTrue("alarms.enable"), mustBeTrue("alarms.rollback"));

export const rule = resourceRule({
    name: "ecs-service-rolls-back",
    family: "multi-az",
    description: "A failed deployment of a service rolls back by itself.",
    severity: "medium",
    covers: ["R-APP-2"],
    remediation:
        "Set deploymentCircuitBreaker.enable and rollback to true; of linear and canary deployments those of alarms.",
    types: ["ecs:Service"],
    check: (service) => {
        if (
            ["CODE_DEPLOY", "EXTERNAL"].includes(service.text("deploymentController.type") ?? "") ||
            service.text("schedulingStrategy") === "DAEMON"
        ) {
            return undefined;
        }
        // The breaker is for rolling and blue/green deployments
        // (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-failure-detection.html); linear and canary ones have
        // alarms "for automatic rollback" (.../canary-deployment-implementation.html).
        return ["LINEAR", "CANARY"].includes(service.text("deploymentConfiguration.strategy") ?? "")
            ? byAlarms(service)
            : byBreaker(service);
    },
});
