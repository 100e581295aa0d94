/** The workflows of a Region switch plan: their steps in order, those of a parallel step as one stage. R-DR-3. */
import type { View } from "./view";

/** Blocks that change data or may: what is written in the other region is lost, or is written twice. */
const CHANGES_DATA = [
    "AuroraGlobalDatabase",
    "CustomActionLambda",
    "DocumentDb",
    "NeptuneGlobalDatabase",
    "RdsCreateCrossRegionReplica",
    "RdsPromoteReadReplica",
    "RdsSwitchoverReadReplica",
    "SSMSendCommand",
    "ARCRegionSwitchPlan",
];

const stepsOf = (step: View): View[] => {
    const inner = step.views("parallelConfigs").flatMap((parallel) => parallel.views("steps"));
    return inner.length > 0 ? inner : [step];
};
const isApproval = (step: View): boolean => step.text("executionBlockType") === "ManualApproval";
const changesData = (step: View): boolean => CHANGES_DATA.includes(step.text("executionBlockType") ?? "");

/** The first step of a workflow that changes data with no person's approval in an earlier stage. */
export function unapprovedStep(workflow: View): View | undefined {
    let approved = false;
    for (const stage of workflow.views("steps")) {
        const steps = stepsOf(stage);
        const changing = steps.find(changesData);
        if (changing !== undefined && !approved) {
            return changing;
        }
        // Beside an approval, a parallel step would go on without waiting for it.
        approved ||= steps.some(isApproval);
    }
    return undefined;
}

/** How a message names a workflow. */
export const nameOfWorkflow = (workflow: View): string =>
    `workflow ${workflow.text("workflowTargetAction") ?? "without action"} ${workflow.text("workflowTargetRegion") ?? "every region"}`;

/** Whether a workflow does something for a region; one that names none is for every region. */
export const isFor = (workflow: View, region: string): boolean =>
    (workflow.text("workflowTargetRegion") ?? region) === region && workflow.has("steps");
