import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const steps = [{ name: "dns", executionBlockType: "Route53HealthCheck" }];
const to = (region: string, action = "activate") => ({
    workflowTargetAction: action,
    workflowTargetRegion: region,
    steps,
});
const EAST = "us-east-1";
const WEST = "us-west-2";

export const cases = resourceCases({
    compliant: { regions: [EAST, WEST], recoveryApproach: "activePassive", workflows: [to(EAST), to(WEST)] },
    passing: {
        "one workflow for every region": { workflows: [{ workflowTargetAction: "activate", steps }] },
        "active in both, each taken out and put back": {
            recoveryApproach: "activeActive",
            workflows: [to(EAST), to(WEST), to(EAST, "deactivate"), to(WEST, "deactivate")],
        },
    },
    violating: {
        "no way back": { workflows: [to(WEST)] },
        "workflows absent": { workflows: ABSENT },
        "a workflow without steps": { workflows: [to(EAST), { ...to(WEST), steps: [] }] },
        "one region": { regions: [EAST], workflows: [to(EAST)] },
        "one region twice": { regions: [EAST, EAST], workflows: [to(EAST)] },
        "regions absent": { regions: ABSENT },
        "active in both, never taken out": { recoveryApproach: "activeActive" },
    },
    unknown: { workflows: { workflows: UNKNOWN }, regions: { regions: UNKNOWN } },
});
