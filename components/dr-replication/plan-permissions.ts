/**
 * What the plan's execution role may do: what its blocks need, on the resources of this environment (R-SEC-4). Pure.
 * Source: ARC Developer Guide, "Execution block permissions", "Automatic plan execution reports permissions" and "Working
 * with service quota checks".
 */
import { allow, type Statement } from "../shared/policy-document";

/** ARNs that the plan touches, in both regions. */
interface PlanReach {
    readonly clusterArns: readonly string[];
    readonly serviceArns: readonly string[];
    readonly databaseArns: readonly string[];
    /** Any database of either region, e.g. `arn:aws:rds:us-east-1:1:db:*`. */
    readonly anyDatabaseArns: readonly string[];
    readonly alarmArns: readonly string[];
    readonly hostedZoneArn: string;
    /** ARN of the scalable targets of both regions, e.g. `arn:aws:application-autoscaling:us-east-1:1:scalable-target/*`. */
    readonly scalableTargetArns: readonly string[];
    /** Any quota of either region, e.g. `arn:aws:servicequotas:us-east-1:1:*`. */
    readonly quotaArns: readonly string[];
    readonly reportArn: string;
    readonly reportKeyArn: string;
    readonly planArn: string;
    /** The role itself and the approvers': evaluation asks of both whether they may do their part. */
    readonly roleArns: readonly string[];
}

export function planStatements(reach: PlanReach): readonly Statement[] {
    return [
        allow("ScaleServices", ["ecs:DescribeServices", "ecs:UpdateService"], reach.serviceArns),
        allow("SeeClusters", ["ecs:DescribeClusters"], reach.clusterArns),
        allow("RaiseScalingLimits", ["application-autoscaling:RegisterScalableTarget"], reach.scalableTargetArns),
        // Lists and metrics know no resource (Service Authorization Reference).
        allow(
            "SeeCapacity",
            ["ecs:ListServices", "application-autoscaling:DescribeScalableTargets", "cloudwatch:GetMetricStatistics"],
            "*",
        ),
        // AWS's sample describes without naming a resource: a list, which RDS checks against every database of the region.
        allow("SeeDatabases", ["rds:DescribeDBInstances"], reach.anyDatabaseArns),
        allow("PromoteReplica", ["rds:PromoteReadReplica", "rds:ModifyDBInstance"], reach.databaseArns),
        allow("SeeRecords", ["route53:ListResourceRecordSets"], reach.hostedZoneArn),
        allow("SeeAlarms", ["cloudwatch:DescribeAlarms", "cloudwatch:DescribeAlarmHistory"], reach.alarmArns),
        allow("WriteReports", ["s3:PutObject"], reach.reportArn),
        allow("EncryptReports", ["kms:GenerateDataKey", "kms:Encrypt"], reach.reportKeyArn),
        // A trigger starts the plan as this role; evaluation reads the plan and checks the roles ("Plan evaluation").
        allow(
            "RunPlan",
            [
                "arc-region-switch:GetPlan",
                "arc-region-switch:GetPlanExecution",
                "arc-region-switch:ListPlanExecutions",
                "arc-region-switch:StartPlanExecution",
            ],
            reach.planArn,
        ),
        allow("CheckPermissions", ["iam:SimulatePrincipalPolicy"], reach.roleArns),
        // Once a day it compares both regions' quotas, in every new plan, and asks for more where one has less. Without these
        // rights each evaluation warns, and a warning that matters is not seen beside it.
        allow(
            "CompareQuotas",
            [
                "ecs:DescribeCapacityProviders",
                "ecs:DescribeTaskDefinition",
                "servicequotas:GetRequestedServiceQuotaChange",
                "servicequotas:GetServiceQuota",
            ],
            "*",
        ),
        allow("RaiseQuotas", ["servicequotas:RequestServiceQuotaIncrease"], reach.quotaArns),
    ];
}

/** What the role of the approvers may do: answer an approval of this plan, and read what it is asked about. */
export function approverStatements(planArn: string): readonly Statement[] {
    return [
        allow(
            "ApproveStep",
            [
                "arc-region-switch:ApprovePlanExecutionStep",
                "arc-region-switch:GetPlan",
                "arc-region-switch:GetPlanExecution",
                "arc-region-switch:ListPlanExecutionEvents",
                "arc-region-switch:ListPlanExecutions",
            ],
            planArn,
        ),
    ];
}
