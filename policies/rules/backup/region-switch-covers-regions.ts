import { isFor, nameOfWorkflow } from "../../lib/region-switch";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "region-switch-covers-regions",
    family: "backup",
    description: "A failover plan leads to each of its regions, two or more: there and back.",
    severity: "high",
    covers: ["R-DR-3"],
    remediation: "Add a workflow with steps for every region; active/active plans activate and deactivate each.",
    types: ["arcregionswitch:Plan"],
    check: (plan) => {
        const regions = [...new Set(plan.texts("regions"))];
        const actions = plan.text("recoveryApproach") === "activeActive" ? ["activate", "deactivate"] : ["activate"];
        const workflows = plan.views("workflows");
        const missing = regions.flatMap((region) =>
            actions
                .filter((a) => !workflows.some((w) => w.text("workflowTargetAction") === a && isFor(w, region)))
                .map((action) => `no workflow with steps would ${action} ${region}; add one`),
        );
        const empty = workflows
            .filter((w) => !w.has("steps"))
            .map((w) => `${nameOfWorkflow(w)} has no steps; add them`);
        return [...(regions.length < 2 ? [`${plan.show("regions")}; name two`] : []), ...missing, ...empty];
    },
});
