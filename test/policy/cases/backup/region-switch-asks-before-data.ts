import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const approval = { name: "approve", executionBlockType: "ManualApproval" };
const scale = { name: "scale", executionBlockType: "ECSServiceScaling" };
const promote = { name: "promote", executionBlockType: "RdsPromoteReadReplica" };
const parallel = (...steps: object[]) => ({
    name: "both",
    executionBlockType: "Parallel",
    parallelConfigs: [{ steps }],
});
const workflow = (...steps: object[]) => ({
    workflowTargetAction: "activate",
    workflowTargetRegion: "us-west-2",
    steps,
});
const plan = (...steps: object[]) => ({ workflows: [workflow(...steps)] });
const DATABASES = [
    "AuroraGlobalDatabase",
    "DocumentDb",
    "NeptuneGlobalDatabase",
    "RdsCreateCrossRegionReplica",
    "RdsSwitchoverReadReplica",
];

export const cases = resourceCases({
    compliant: plan(approval, parallel(scale, promote)),
    passing: {
        "no step that changes data": plan(scale, { name: "dns", executionBlockType: "Route53HealthCheck" }),
        "what changes no data before the approval": plan(scale, approval, promote),
        "an approval beside what changes no data": plan(parallel(approval, scale), promote),
        "no workflows": { workflows: ABSENT },
    },
    violating: {
        "no approval": plan(parallel(scale, promote)),
        "no approval, after what changes no data": plan(scale, promote),
        "the approval afterwards": plan(promote, approval),
        "the approval beside it": plan(parallel(approval, promote)),
        "a function, which may do anything": plan({ name: "own", executionBlockType: "CustomActionLambda" }),
        "a command on machines, which may do anything": plan({ name: "own", executionBlockType: "SSMSendCommand" }),
        "a plan inside the plan": plan({ name: "other", executionBlockType: "ARCRegionSwitchPlan" }, approval),
        ...Object.fromEntries(DATABASES.map((block) => [block, plan({ name: "it", executionBlockType: block })])),
        "one way with, one way without": { workflows: [workflow(approval, promote), workflow(promote)] },
    },
    unknown: {
        workflows: { workflows: UNKNOWN },
        "what a step is": plan({ name: "it", executionBlockType: UNKNOWN }, promote),
    },
});
