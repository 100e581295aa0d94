import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "state-machine-logs-data",
    family: "logging",
    description: "A state machine logs the data of its executions.",
    severity: "low",
    covers: ["CKV_AWS_285"],
    // What executions hold may be personal, and logs are read by more people.
    level: "advisory",
    remediation: "Set loggingConfiguration.includeExecutionData to true.",
    types: ["sfn:StateMachine"],
    check: mustBeTrue("loggingConfiguration.includeExecutionData"),
});
