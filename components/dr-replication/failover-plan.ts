import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type Notice, notify } from "../shared/notices";
import { orRefuse, refusal } from "../shared/refusal";
import { failoverStages, keptBudgets } from "./failover-steps";
import { createPlanRoles } from "./plan-roles";
import { type PlanTargets, workflowSteps } from "./plan-workflow";
import { siteOf } from "../shared/site";
import type { RecoveryTargets } from "./targets";

/** An alarm that the plan shows, or that starts it. */
export interface PlanAlarm {
    /** Name in the plan. */
    readonly name: string;
    readonly arn: pulumi.Input<string>;
    /**
     * `evidence` is shown to the approver and kept in the report; `trigger` also starts the plan, which then waits for
     * the approval.
     */
    readonly role: "evidence" | "trigger";
}

export interface FailoverPlanArgs extends Omit<PlanTargets, "approvalRoleArn"> {
    /** Name of the plan, unique in the account, at most 32 characters. */
    readonly planName: string;
    /** Region where the application runs in ordinary times. */
    readonly primaryRegion: string;
    /** Region of the warm standby. */
    readonly standbyRegion: string;
    readonly targets: RecoveryTargets;
    /** Minutes between two runs of the canary, which tells of a lost region: part of the recovery time. */
    readonly canary: { readonly everyMinutes: number };
    /**
     * Who may approve: pattern of the ARN of the roles that people have, e.g. Identity Center's
     * `arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_OnCall_*`. They assume the plan's approval role.
     */
    readonly approverArnPattern: string;
    readonly alarms: readonly PlanAlarm[];
    /** Bucket that receives a report of every execution. */
    readonly reportBucketName: pulumi.Input<string>;
    /** KMS key of that bucket. */
    readonly reportKeyArn: pulumi.Input<string>;
    /** Topics that report when the plan would no longer work, by region: the plan's own and the control plane's. */
    readonly warningTopics: Readonly<Record<string, pulumi.Input<string>>>;
}

/** Where plans are created and evaluated, whichever region asks (General Reference, ARC's "Region switch API" endpoints). */
export const CONTROL_PLANE_REGION = "us-east-1";

/** A health check that Region switch keeps for a region. */
export interface RegionHealthCheck {
    readonly region: string;
    readonly healthCheckId: string;
    /** `healthy`, `unhealthy` or `unknown`. */
    readonly status: string;
}

/** Prefix of the reports in their bucket. */
const REPORT_PREFIX = "failover-reports";

/** A trigger does not start the plan again at once: the first execution waits for its approval. */
const MINUTES_BETWEEN_TRIGGERS = 60;

/**
 * Failover as a Region switch plan (R-DR-3): evidence → a person's approval → scale the application beside promoting
 * the database → DNS → a person's verification. The same steps serve both directions; coming back is activating the
 * first region again (docs/runbooks/failover.md).
 */
export class FailoverPlan extends pulumi.ComponentResource {
    readonly planArn: pulumi.Output<string>;
    /** Bucket and prefix of the reports. */
    readonly reportLocation: pulumi.Output<string>;
    /** Role that an approver assumes. */
    readonly approvalRoleArn: pulumi.Output<string>;
    /**
     * Route 53 health check of each region. The first region's begins healthy, the second's unhealthy; executing the plan
     * turns both (ARC Developer Guide, "Amazon Route 53 health check execution block").
     */
    readonly healthChecks: Readonly<Record<string, pulumi.Output<RegionHealthCheck>>>;

    /** @throws RunError when the steps, added up, exceed a target, or the plan cannot have this name. */
    constructor(name: string, args: FailoverPlanArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:dr:FailoverPlan", name, {}, opts);
        const stages = failoverStages(args.canary.everyMinutes);
        orRefuse(() => keptBudgets(args.targets, stages));
        checkName(args.planName);
        const child = { parent: this };
        const site = siteOf(this);
        this.reportLocation = pulumi.interpolate`${args.reportBucketName}/${REPORT_PREFIX}`;
        const { approvalRole, executionRole, permissions } = createPlanRoles(name, args, site, REPORT_PREFIX, child);

        const steps = [...workflowSteps({ ...args, approvalRoleArn: approvalRole.arn }, args.targets, stages)];
        const regions = [args.primaryRegion, args.standbyRegion];
        const plan = new aws.arcregionswitch.Plan(
            name,
            {
                name: args.planName,
                description: "Moves the application to the other region, with a person's approval",
                executionRole: executionRole.arn,
                recoveryApproach: "activePassive",
                regions,
                primaryRegion: args.primaryRegion,
                recoveryTimeObjectiveMinutes: args.targets.app.rtoMinutes,
                // By name, whichever is the primary: Region switch gives them back so, and the provider compares them in
                // order (hashicorp/terraform-provider-aws, issue 47282).
                workflows: [...regions].sort().map((region) => ({
                    workflowTargetAction: "activate",
                    workflowTargetRegion: region,
                    workflowDescription: `The application runs in ${region} afterwards`,
                    steps,
                })),
                associatedAlarms: args.alarms.map((alarm) => ({
                    mapBlockKey: alarm.name,
                    alarmType: alarm.role === "trigger" ? "trigger" : "applicationHealth",
                    resourceIdentifier: alarm.arn,
                })),
                triggers: triggersOf(args),
                reportConfigurations: [
                    {
                        reportOutputs: [
                            {
                                s3Configurations: [
                                    {
                                        bucketOwner: site.accountId,
                                        bucketPath: this.reportLocation,
                                    },
                                ],
                            },
                        ],
                    },
                ],
            },
            // Its evaluation checks the role's permissions at once.
            { ...child, dependsOn: permissions },
        );
        for (const [region, topicArn] of Object.entries(args.warningTopics)) {
            notify(`${name}-evaluation-${region}`, evaluation(plan.arn, region, topicArn), child);
        }
        this.planArn = plan.arn;
        this.approvalRoleArn = approvalRole.arn;
        const checks = aws.arcregionswitch.getRoute53HealthChecksOutput({ planArn: plan.arn }, child).healthChecks;
        this.healthChecks = Object.fromEntries(
            regions.map((region) => [region, checks.apply((all) => healthCheckOf(all, region, args.planName))]),
        );
        this.registerOutputs({ planArn: this.planArn });
    }
}

/**
 * Region switch looks regularly whether the plan would still work: permissions, resources, capacity. It reports each
 * warning once, and again every 24 hours until it is cleared. Its pages name the event both an evaluation and an
 * execution (ARC Developer Guide, "Using Region switch in ARC with Amazon EventBridge"); a warning is in those of the
 * first alone.
 */
function evaluation(planArn: pulumi.Input<string>, region: string, topicArn: pulumi.Input<string>): Notice {
    return {
        description: "The failover plan would not work: a warning of its evaluation",
        pattern: {
            source: ["aws.arc-region-switch"],
            "detail-type": ["ARC Region Switch Plan Evaluation", "ARC Region Switch Plan Execution"],
            resources: [planArn],
            detail: { metadata: { warning: [{ exists: true }] } },
        },
        topicArn,
        region,
    };
}

/** What API_CreatePlan takes as a name. */
const NAME = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?$/;

function checkName(name: string): void {
    if (!NAME.test(name)) {
        throw refusal(
            `The failover plan would be called "${name}"; allowed are 1 to 32 letters, digits and hyphens, none at either end. ` +
                `It is made of the environment's name: choose one of at most 23 such characters (pulumi stack rename).`,
        );
    }
}

/** Only away from the first region: coming back by itself, the application would meet a database that has diverged. */
function triggersOf({ alarms, standbyRegion }: FailoverPlanArgs): aws.types.input.arcregionswitch.PlanTrigger[] {
    const conditions = alarms
        .filter((alarm) => alarm.role === "trigger")
        .map((alarm) => ({ associatedAlarmName: alarm.name, condition: "red" }));
    return conditions.length === 0
        ? []
        : [
              {
                  description: "The first region does not serve; the approval is still a person's",
                  action: "activate",
                  targetRegion: standbyRegion,
                  minDelayMinutesBetweenExecutions: MINUTES_BETWEEN_TRIGGERS,
                  conditions,
              },
          ];
}

function healthCheckOf(checks: readonly RegionHealthCheck[], region: string, planName: string): RegionHealthCheck {
    const found = checks.find((check) => check.region === region && check.healthCheckId !== "");
    if (found === undefined) {
        const there = checks.filter((check) => check.healthCheckId !== "").map((check) => check.region);
        throw refusal(
            `Plan ${planName} has no Route 53 health check for ${region}; found ${there.join(", ") || "none"}. ` +
                `ARC makes them some minutes after the plan: run the same command again.`,
        );
    }
    return found;
}
