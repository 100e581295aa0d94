import { all, mustBeOneOf, mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "state-machine-logs",
    family: "logging",
    description: "A state machine logs its executions.",
    severity: "medium",
    covers: ["StepFunctions.1", "CT.STEPFUNCTIONS.PR.1"],
    remediation: "Set loggingConfiguration.level to ALL, ERROR or FATAL, and logDestination.",
    types: ["sfn:StateMachine"],
    check: all(
        mustBeOneOf("loggingConfiguration.level", ["ALL", "ERROR", "FATAL"]),
        mustBePresent("loggingConfiguration.logDestination", "a log group's ARN followed by :*"),
    ),
});
