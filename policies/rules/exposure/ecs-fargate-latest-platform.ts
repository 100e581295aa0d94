import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-fargate-latest-platform",
    family: "exposure",
    description: "A Fargate service runs on the latest platform version.",
    severity: "low",
    covers: ["CKV_AWS_332"],
    level: "advisory",
    remediation: "Leave platformVersion out, or set it to LATEST.",
    types: ["ecs:Service"],
    check: (service) =>
        service.text("launchType") === "FARGATE" && service.has("platformVersion")
            ? mustBeOneOf("platformVersion", ["LATEST"])(service)
            : undefined,
});
