import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "ecs-service-private-subnets",
    family: "private-subnet",
    description: "A service's tasks run in private subnets only.",
    severity: "high",
    covers: ["R-NET-2"],
    remediation:
        'Name private subnets in networkConfiguration.subnets; of another stack, those that the pack is shown (read("network")).',
    types: ["ecs:Service", "ecs:TaskSet"],
    // Without a configuration its tasks share the network of their instances, which the instances' own rules judge.
    check: (service, stack) =>
        service.has("networkConfiguration")
            ? mustBePrivate("networkConfiguration.subnets", ["app"])(service, stack)
            : undefined,
});
