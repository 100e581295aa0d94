/**
 * The failover plan of an environment: what it will do and the commands that drive it. The plan is an AWS Region switch
 * plan (Application Recovery Controller); it runs in AWS, with a person's approval as a step of it (R-DR-3).
 *
 * Operations of its data plane are called in the region that takes over: the other one may be the one that is lost
 * (ARC developer guide, "Region switch API operations").
 */
import type { OutputsOf } from "../stacks/contracts";
import { outputsOf, type Deployment } from "./engine/stacks";

export interface FailoverStep {
    readonly name: string;
    /** The execution block: `ManualApproval`, `RdsPromoteReadReplica`, `ECSServiceScaling`, … */
    readonly block: string;
    readonly description: string;
    /** Steps that this one runs side by side. */
    readonly parallel: readonly FailoverStep[];
}

export interface FailoverPlan {
    readonly arn: string;
    /** Role that an approver assumes. */
    readonly approvalRoleArn: string;
    readonly primaryRegion: string;
    readonly regions: readonly string[];
    /** Steps in their order, by the region that takes over. */
    readonly workflows: readonly { readonly region: string; readonly steps: readonly FailoverStep[] }[];
}

/** API_StartPlanExecution: planArn. */
const PLAN_ARN = /^arn:aws[a-z-]*:arc-region-switch::\d{12}:plan\/[A-Za-z0-9-]+:[a-z0-9]+$/;
const PLAN_TYPE = "aws:arcregionswitch/plan:Plan";

export function isPlanArn(text: string): boolean {
    return PLAN_ARN.test(text);
}

/** One block of the plan, as far as we read it. */
interface Block {
    readonly name: string;
    readonly executionBlockType: string;
    readonly description?: string;
    readonly parallelConfigs?: readonly { readonly steps?: readonly Block[] }[];
}

/** The inputs of the plan, as far as we read them. */
interface PlanInputs {
    readonly primaryRegion?: string;
    readonly regions?: readonly string[];
    readonly workflows?: readonly {
        readonly workflowTargetRegion?: string;
        readonly workflowTargetAction?: string;
        readonly steps?: readonly Block[];
    }[];
}

/** The plan that a deployed `dr` layer publishes; undefined where it publishes none, as without a standby. */
export function planOf(deployment: Deployment): FailoverPlan | undefined {
    const { failoverPlanArn: arn, approvalRoleArn } = outputsOf(deployment) as Partial<OutputsOf<"dr">>;
    if (typeof arn !== "string" || typeof approvalRoleArn !== "string") {
        return undefined;
    }
    const resource = deployment.deployment.resources?.find(({ type }) => type === PLAN_TYPE);
    const { primaryRegion = "", regions = [], workflows = [] } = (resource?.inputs ?? {}) as PlanInputs;
    const activating = workflows.filter(({ workflowTargetAction = "activate" }) => workflowTargetAction === "activate");
    return {
        arn,
        approvalRoleArn,
        primaryRegion,
        regions,
        workflows: activating.flatMap(({ workflowTargetRegion, steps = [] }) =>
            // One workflow without a region serves each of them.
            (workflowTargetRegion ? [workflowTargetRegion] : regions).map((region) => ({
                region,
                steps: steps.map(stepOf),
            })),
        ),
    };
}

function stepOf({ name, executionBlockType: block, description = "", parallelConfigs = [] }: Block): FailoverStep {
    return { name, block, description, parallel: parallelConfigs.flatMap(({ steps = [] }) => steps.map(stepOf)) };
}

/** The steps that wait for a person, by name. */
export function approvalsOf(steps: readonly FailoverStep[]): string[] {
    return steps.flatMap(({ name, block, parallel }) => [
        ...(block === "ManualApproval" ? [name] : []),
        ...approvalsOf(parallel),
    ]);
}

/** `graceful` keeps what the lost region still can do in step; `ungraceful` goes without it. */
export type FailoverMode = "graceful" | "ungraceful";

/** The AWS CLI's arguments that start the plan. */
export function startArguments(arn: string, region: string, mode: FailoverMode, comment: string): string[] {
    return [
        ...["arc-region-switch", "start-plan-execution", "--region", region],
        ...["--plan-arn", arn, "--target-region", region, "--action", "activate", "--mode", mode],
        ...["--comment", comment, "--output", "json"],
    ];
}

/**
 * What a person runs besides, with the execution's id that the start gave.
 *
 * @param approvals the steps that wait for a person, where they are known
 */
export function followUps(
    arn: string,
    region: string,
    execution: string,
    approvals: readonly string[] = ["STEP"],
): readonly (readonly [string, string])[] {
    const command = (operation: string, rest = ""): string =>
        `aws arc-region-switch ${operation} --region ${region} --plan-arn ${arn} --execution-id ${execution}${rest}`;
    return [
        ["watch", command("get-plan-execution")],
        ...approvals.map(
            (step) =>
                ["approve", command("approve-plan-execution-step", ` --step-name ${step} --approval approve`)] as const,
        ),
        ["stop", command("cancel-plan-execution")],
    ];
}

/** The plan for people. */
export function describePlan(plan: FailoverPlan, environment: string): string {
    const workflows = plan.workflows.map(({ region, steps }) => [
        `${region} takes over`,
        ...steps.flatMap((step, i) => describeStep(step, `  ${i + 1}. `)),
        `  start: npm run infra -- failover start ${environment} --to ${region}`,
        `  take the approval role: aws sts assume-role --role-arn ${plan.approvalRoleArn} --role-session-name $USER`,
        ...followUps(plan.arn, region, "EXECUTION", approvalsOf(steps)).map(
            ([what, command]) => `  ${what}: ${command}`,
        ),
    ]);
    return [`plan ${plan.arn}`, `primary region ${plan.primaryRegion}`, ...workflows.flat(), RUNBOOK].join("\n");
}

const RUNBOOK = "Before and after: docs/runbooks/failover.md";

function describeStep({ name, block, description, parallel }: FailoverStep, before: string): string[] {
    return [
        `${before}${name} (${block})${description === "" ? "" : `: ${description}`}`,
        ...parallel.flatMap((inner) => describeStep(inner, "     beside: ")),
    ];
}
