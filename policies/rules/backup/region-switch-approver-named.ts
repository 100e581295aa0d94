import { isGiven } from "../../lib/checks";
import { findIn, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { type View } from "../../lib/view";

const approvals = (step: View): View[] =>
    step.text("executionBlockType") === "ManualApproval"
        ? [step]
        : step.views("parallelConfigs").flatMap((p) => p.views("steps").flatMap(approvals));

export const rule = resourceRule({
    name: "region-switch-approver-named",
    family: "backup",
    description: "Every approval of a failover plan names the role that may give it, and ends.",
    severity: "high",
    covers: ["R-DR-3"],
    remediation: "Set executionApprovalConfigs: approvalRole and timeoutMinutes.",
    types: ["arcregionswitch:Plan"],
    check: (plan) =>
        findIn(plan.views("workflows"), (workflow) =>
            findIn(workflow.views("steps"), (stage) =>
                findIn(approvals(stage), (step) =>
                    tellOf(
                        ["approvalRole", "timeoutMinutes"],
                        (key) => !isGiven(step, `executionApprovalConfigs.${key}`),
                        (key) => `step ${step.text("name") ?? ""}: executionApprovalConfigs.${key} is absent; set it`,
                    ),
                ),
            ),
        ),
});
