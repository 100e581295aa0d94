import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

/** What ECS.10 takes for the latest: the newest of Linux and of Windows, which no service of the other system can have. */
const LATEST = ["LATEST", "1.4.0", "1.0.0"];
const ON_OWN_MACHINES = ["EC2", "EXTERNAL"];

export const rule = resourceRule({
    name: "ecs-fargate-current-platform",
    family: "exposure",
    description: "A Fargate service does not stay on a platform version that has a successor.",
    severity: "medium",
    covers: ["ECS.10"],
    remediation: "Leave platformVersion out, or set it to LATEST.",
    types: ["ecs:Service"],
    // By a capacity provider, too: only Fargate has platform versions.
    check: (service) =>
        both(
            () => !ON_OWN_MACHINES.includes(service.text("launchType") ?? ""),
            () => !LATEST.includes(service.text("platformVersion") ?? "LATEST"),
        )
            ? `${service.show("platformVersion")}; set it to LATEST`
            : undefined,
});
