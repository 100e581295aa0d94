import { all, isGiven, mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const GROUP = "cloudwatchLogGroupArn";

export const rule = resourceRule({
    name: "datasync-task-logged",
    family: "logging",
    description: "A DataSync task logs what it transfers.",
    severity: "medium",
    covers: ["DataSync.1"],
    remediation: "Set cloudwatchLogGroupArn, and options.logLevel to BASIC or TRANSFER.",
    types: ["datasync:Task"],
    // Left out, the level is OFF, whatever the group.
    check: all(mustBeOneOf("options.logLevel", ["BASIC", "TRANSFER"]), (task) =>
        isGiven(task, GROUP) ? undefined : `${task.show(GROUP)}; name one`,
    ),
});
