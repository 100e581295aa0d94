import { all, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-service-rolls-back",
    family: "multi-az",
    description: "A failed deployment of a service rolls back by itself.",
    severity: "medium",
    covers: ["R-APP-2"],
    remediation: "Set deploymentCircuitBreaker.enable and rollback to true.",
    types: ["ecs:Service"],
    check: (service) =>
        ["CODE_DEPLOY", "EXTERNAL"].includes(service.text("deploymentController.type") ?? "") ||
        service.text("schedulingStrategy") === "DAEMON"
            ? undefined
            : all(
                  mustBeTrue("deploymentCircuitBreaker.enable"),
                  mustBeTrue("deploymentCircuitBreaker.rollback"),
              )(service),
});
