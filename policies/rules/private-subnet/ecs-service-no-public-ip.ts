import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-service-no-public-ip",
    family: "private-subnet",
    description: "A service's tasks get no public address.",
    severity: "high",
    covers: ["ECS.2", "ECS.16", "CKV_AWS_333", "CT.ECS.PR.9"],
    remediation: "Set networkConfiguration.assignPublicIp to false.",
    types: ["ecs:Service", "ecs:TaskSet"],
    check: mustNotBeTrue("networkConfiguration.assignPublicIp"),
});
