import { findIn } from "../../lib/find";
import { nameOfWorkflow, unapprovedStep } from "../../lib/region-switch";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "region-switch-asks-before-data",
    family: "backup",
    description: "A failover plan asks a person before a step that changes data.",
    severity: "critical",
    covers: ["R-DR-3"],
    remediation: "Put a ManualApproval step with executionApprovalConfigs before the step, not beside it.",
    types: ["arcregionswitch:Plan"],
    check: (plan) =>
        findIn(plan.views("workflows"), (workflow) => {
            const step = unapprovedStep(workflow);
            return step === undefined
                ? []
                : [
                      `${nameOfWorkflow(workflow)}: step ${step.text("name") ?? ""} (${step.text("executionBlockType")}) ` +
                          "runs without a ManualApproval before it; add one",
                  ];
        }),
});
