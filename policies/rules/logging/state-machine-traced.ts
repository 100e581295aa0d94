import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "state-machine-traced",
    family: "logging",
    description: "A state machine is traced with X-Ray.",
    severity: "low",
    covers: ["CKV_AWS_284", "CT.STEPFUNCTIONS.PR.2"],
    remediation: "Set tracingConfiguration.enabled to true.",
    types: ["sfn:StateMachine"],
    check: mustBeTrue("tracingConfiguration.enabled"),
});
