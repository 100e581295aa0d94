import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const config = { approvalRole: "arn:aws:iam::1:role/approvers", timeoutMinutes: 30 };
const approval = (change: object) => ({
    name: "approve",
    executionBlockType: "ManualApproval",
    executionApprovalConfigs: [{ ...config, ...change }],
});
const plan = (...steps: object[]) => ({ workflows: [{ workflowTargetAction: "activate", steps }] });

export const cases = resourceCases({
    compliant: plan(approval({})),
    passing: {
        "no approval, which is region-switch-asks-before-data's matter": plan({
            name: "scale",
            executionBlockType: "ECSServiceScaling",
        }),
        "a role that is created now": plan(approval({ approvalRole: UNKNOWN })),
        "no workflows": { workflows: ABSENT },
    },
    violating: {
        "no configuration": plan({ name: "approve", executionBlockType: "ManualApproval" }),
        "an empty role": plan(approval({ approvalRole: "" })),
        "no time-out": plan(approval({ timeoutMinutes: null })),
        "inside a parallel step": plan({
            name: "both",
            executionBlockType: "Parallel",
            parallelConfigs: [{ steps: [{ name: "approve", executionBlockType: "ManualApproval" }] }],
        }),
    },
    unknown: { workflows: { workflows: UNKNOWN } },
});
