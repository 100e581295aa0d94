import { resourceRule } from "../../lib/rule";

const SELECTION = "recoveryPointSelection";

export const rule = resourceRule({
    name: "restore-testing-plan-reads-vaults",
    family: "backup",
    description: "Restore tests choose among recovery points of a vault that they do not leave out again.",
    severity: "medium",
    covers: ["R-DR-4"],
    remediation: "Set recoveryPointSelection: includeVaults, recoveryPointTypes, and excludeVaults for others only.",
    types: ["backup:RestoreTestingPlan"],
    check: (plan) => {
        const excluded = plan.texts(`${SELECTION}.excludeVaults`);
        const included = plan.texts(`${SELECTION}.includeVaults`);
        const left = excluded.includes("*") ? [] : included.filter((vault) => !excluded.includes(vault));
        return [
            ...(left.length > 0
                ? []
                : [`${plan.show(`${SELECTION}.includeVaults`)}, less excludeVaults; name a vault`]),
            ...(plan.has(`${SELECTION}.recoveryPointTypes`)
                ? []
                : [`${plan.show(`${SELECTION}.recoveryPointTypes`)}; set it to SNAPSHOT, CONTINUOUS or both`]),
        ];
    },
});
