/** The steps of `failover-steps.ts` as blocks of a Region switch workflow. Pure but for Pulumi's input types. */
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type FailoverStep, type Stage, timeoutMinutes } from "./failover-steps";
import type { RecoveryTargets } from "./targets";

type Step = aws.types.input.arcregionswitch.PlanWorkflowStep;
type ParallelStep = aws.types.input.arcregionswitch.PlanWorkflowStepParallelConfigStep;

/** One service in one region. */
interface RegionalService {
    readonly clusterArn: pulumi.Input<string>;
    readonly serviceArn: pulumi.Input<string>;
}

/** What the blocks act on. Regions are plain: they decide which workflows exist. */
export interface PlanTargets {
    /** Services by name, each in both regions; e.g. `{ web: [primary, standby] }`. */
    readonly services: Readonly<Record<string, readonly [RegionalService, RegionalService]>>;
    /** ARN of the database, or its replica, by region. */
    readonly databaseArns: Readonly<Record<string, pulumi.Input<string>>>;
    readonly hostedZoneId: pulumi.Input<string>;
    /** Name whose records the switch moves. */
    readonly recordName: pulumi.Input<string>;
    /** `setIdentifier` of each region's record. */
    readonly recordSets: Readonly<Record<string, string>>;
    readonly approvalRoleArn: pulumi.Input<string>;
}

/** An execution that is declared ungraceful goes on when half of the tasks run: the other region is gone. */
const UNGRACEFUL_SUCCESS_PERCENT = 50;

/** The plan's steps of one direction; both directions are the same, each block knows both regions. */
export function workflowSteps(
    targets: PlanTargets,
    recovery: RecoveryTargets,
    stages: readonly Stage[],
): readonly Step[] {
    const timeout = (step: FailoverStep) => timeoutMinutes(step, recovery, stages);
    return stages.flatMap((stage) => stageSteps(stage, targets, timeout));
}

function stageSteps(stage: Stage, targets: PlanTargets, timeout: (step: FailoverStep) => number): Step[] {
    const steps = stage.flatMap((step) => blocksOf(step, targets, timeout(step)));
    return steps.length < 2
        ? steps
        : [
              {
                  name: stage.map((step) => step.name).join("-and-"),
                  executionBlockType: "Parallel",
                  parallelConfigs: [{ steps }],
              },
          ];
}

function blocksOf(step: FailoverStep, targets: PlanTargets, timeout: number): (Step & ParallelStep)[] {
    const { name, description } = step;
    const approval = {
        name,
        description,
        executionBlockType: "ManualApproval",
        executionApprovalConfigs: [{ approvalRole: targets.approvalRoleArn, timeoutMinutes: timeout }],
    };
    const blocks = {
        // Alarms and a person, before the plan starts.
        evidence: () => [],
        approval: () => [approval],
        verification: () => [approval],
        scale: () =>
            Object.entries(targets.services).map(([service, regions]) => ({
                name: `${name}-${service}`,
                description,
                executionBlockType: "ECSServiceScaling",
                ecsCapacityIncreaseConfigs: [
                    {
                        services: [...regions],
                        targetPercent: 100,
                        // The policy pack demands Container Insights, the more accurate of the two.
                        capacityMonitoringApproach: "containerInsightsMaxInLast24Hours",
                        timeoutMinutes: timeout,
                        ungraceful: { minimumSuccessPercentage: UNGRACEFUL_SUCCESS_PERCENT },
                    },
                ],
            })),
        promote: () => [
            {
                name,
                description,
                executionBlockType: "RdsPromoteReadReplica",
                rdsPromoteReadReplicaConfigs: [{ dbInstanceArnMap: targets.databaseArns, timeoutMinutes: timeout }],
            },
        ],
        dns: () => [
            {
                name,
                description,
                executionBlockType: "Route53HealthCheck",
                route53HealthCheckConfigs: [
                    {
                        hostedZoneId: targets.hostedZoneId,
                        recordName: targets.recordName,
                        recordSets: Object.entries(targets.recordSets).map(([region, recordSetIdentifier]) => ({
                            region,
                            recordSetIdentifier,
                        })),
                        timeoutMinutes: timeout,
                    },
                ],
            },
        ],
    } satisfies Record<FailoverStep["kind"], () => (Step & ParallelStep)[]>;
    return blocks[step.kind]();
}
