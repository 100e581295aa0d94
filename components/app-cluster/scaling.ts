import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { whenMinutesBreach } from "../shared/late-minutes";
import type { PredictiveScaling } from "./args";
import {
    FORECAST,
    SCALE_IN,
    SCALE_OUT_COOLDOWN_SECONDS,
    SCALE_OUT_MINUTES,
    scaleInExpression,
    type ScaleOut,
    scaleOutOf,
    type ServiceKind,
    SIGNALS,
    type Signal,
} from "./scaling-table";
import { cronOf, type Peak, planSchedule } from "./schedule";

interface ScalingArgs {
    readonly kind: ServiceKind;
    readonly clusterName: pulumi.Input<string>;
    readonly serviceName: pulumi.Input<string>;
    readonly minimum: number;
    readonly maximum: number;
    readonly peaks: readonly Peak[];
    readonly timezone: string;
    readonly predictiveScaling: PredictiveScaling | undefined;
    /** Dimensions of the response time. */
    readonly targetGroupArnSuffix: pulumi.Input<string>;
    readonly loadBalancerArnSuffix: pulumi.Input<string>;
}

type Metric = { readonly namespace: string; readonly metricName: string; readonly statistic: string };

const METRICS: Readonly<Record<Signal, Metric>> = {
    cpu: { namespace: "AWS/ECS", metricName: "CPUUtilization", statistic: "Average" },
    memory: { namespace: "AWS/ECS", metricName: "MemoryUtilization", statistic: "Average" },
    responseTime: { namespace: "AWS/ApplicationELB", metricName: "TargetResponseTime", statistic: "Average" },
};

/** The scaling table as Application Auto Scaling policies with their alarms (R-APP-3). */
export class ServiceScaling extends pulumi.ComponentResource {
    private readonly args: ScalingArgs;
    private readonly target: aws.appautoscaling.Target;
    /** What was put on the target last. */
    private last: pulumi.Resource;

    constructor(name: string, args: ScalingArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:app:ServiceScaling", name, {}, opts);
        this.args = args;
        this.target = new aws.appautoscaling.Target(
            name,
            {
                serviceNamespace: "ecs",
                scalableDimension: "ecs:service:DesiredCount",
                resourceId: pulumi.interpolate`service/${args.clusterName}/${args.serviceName}`,
                minCapacity: args.minimum,
                maxCapacity: args.maximum,
            },
            // With peaks the schedule owns the minimum: a deployment at noon must not take the peak's tasks away.
            { parent: this, ignoreChanges: args.peaks.length > 0 ? ["minCapacity"] : [] },
        );
        this.last = this.target;
        for (const rule of scaleOutOf(args.kind)) {
            this.createScaleOut(name, rule);
        }
        this.createScaleIn(name);
        if (args.predictiveScaling !== undefined) {
            this.createForecast(name, args.predictiveScaling);
        }
        for (const action of planSchedule(args.peaks, args, `app:${args.kind}.peaks`)) {
            this.inTurn(
                (opts) =>
                    new aws.appautoscaling.ScheduledAction(
                        `${name}-${action.name}`,
                        {
                            ...this.onTarget(),
                            name: action.name,
                            schedule: cronOf(action),
                            timezone: args.timezone,
                            scalableTargetAction: { minCapacity: action.minimum },
                        },
                        opts,
                    ),
            );
        }
        this.registerOutputs({});
    }

    private onTarget(): {
        serviceNamespace: pulumi.Output<string>;
        scalableDimension: pulumi.Output<string>;
        resourceId: pulumi.Output<string>;
    } {
        const { serviceNamespace, scalableDimension, resourceId } = this.target;
        return { serviceNamespace, scalableDimension, resourceId };
    }

    private createScaleOut(name: string, rule: ScaleOut): void {
        const policy = this.createPolicy(`${name}-${rule.name}`, {
            policyType: "StepScaling",
            stepScalingPolicyConfiguration: {
                adjustmentType: "PercentChangeInCapacity",
                minAdjustmentMagnitude: 1,
                metricAggregationType: "Average",
                cooldown: SCALE_OUT_COOLDOWN_SECONDS,
                stepAdjustments: rule.steps.map((step, i) => ({
                    metricIntervalLowerBound: String(step.from),
                    metricIntervalUpperBound: rule.steps[i + 1] && String(rule.steps[i + 1]!.from),
                    scalingAdjustment: step.percent,
                })),
            },
        });
        new aws.cloudwatch.MetricAlarm(
            `${name}-${rule.name}`,
            {
                alarmDescription: `${rule.reason}: the service grows.`,
                ...METRICS[rule.signal],
                dimensions: this.dimensionsOf(rule.signal),
                comparisonOperator: "GreaterThanOrEqualToThreshold",
                threshold: rule.threshold,
                period: 60,
                evaluationPeriods: SCALE_OUT_MINUTES,
                treatMissingData: "notBreaching",
                alarmActions: [policy.arn],
            },
            { parent: this },
        );
    }

    private createScaleIn(name: string): void {
        const policy = this.createPolicy(`${name}-${SCALE_IN.name}`, {
            policyType: "StepScaling",
            stepScalingPolicyConfiguration: {
                adjustmentType: "PercentChangeInCapacity",
                minAdjustmentMagnitude: 1,
                metricAggregationType: "Average",
                cooldown: SCALE_IN.cooldownSeconds,
                // The alarm's own value is 1: it lies at the threshold.
                stepAdjustments: [{ metricIntervalLowerBound: "0", scalingAdjustment: SCALE_IN.percent }],
            },
        });
        const signals: readonly Signal[] = SIGNALS[this.args.kind];
        new aws.cloudwatch.MetricAlarm(
            `${name}-${SCALE_IN.name}`,
            {
                alarmDescription: `${SCALE_IN.reason}; memory and response time may veto.`,
                comparisonOperator: "GreaterThanOrEqualToThreshold",
                threshold: 1,
                ...whenMinutesBreach(SCALE_IN.minutes),
                treatMissingData: "notBreaching",
                alarmActions: [policy.arn],
                metricQueries: [
                    ...signals.map((signal) => ({
                        id: signal,
                        returnData: false,
                        metric: {
                            namespace: METRICS[signal].namespace,
                            metricName: METRICS[signal].metricName,
                            stat: METRICS[signal].statistic,
                            period: 60,
                            dimensions: this.dimensionsOf(signal),
                        },
                    })),
                    { id: "idle", expression: scaleInExpression(this.args.kind), label: "idle", returnData: true },
                ],
            },
            { parent: this },
        );
    }

    private createForecast(name: string, mode: PredictiveScaling): void {
        this.createPolicy(`${name}-${FORECAST.name}`, {
            policyType: "PredictiveScaling",
            predictiveScalingPolicyConfiguration: {
                mode,
                metricSpecifications: [
                    {
                        targetValue: String(FORECAST.target),
                        predefinedMetricPairSpecification: { predefinedMetricType: FORECAST.metricPair },
                    },
                ],
                schedulingBufferTime: FORECAST.leadSeconds,
                // The maximum is what the database's connections and the budget were counted for.
                maxCapacityBreachBehavior: "HonorMaxCapacity",
            },
        });
    }

    private createPolicy(
        name: string,
        args: Pick<
            aws.appautoscaling.PolicyArgs,
            "policyType" | "stepScalingPolicyConfiguration" | "predictiveScalingPolicyConfiguration"
        >,
    ): aws.appautoscaling.Policy {
        return this.inTurn((opts) => new aws.appautoscaling.Policy(name, { ...this.onTarget(), ...args }, opts));
    }

    /**
     * One after the other: while a target takes a change, Application Auto Scaling may refuse another one
     * (ConcurrentUpdateException), and the provider does not try again (terraform-provider-aws #17915).
     */
    private inTurn<R extends pulumi.Resource>(make: (opts: pulumi.CustomResourceOptions) => R): R {
        const made = make({ parent: this, dependsOn: [this.last] });
        this.last = made;
        return made;
    }

    private dimensionsOf(signal: Signal): Record<string, pulumi.Input<string>> {
        const { clusterName, serviceName, targetGroupArnSuffix, loadBalancerArnSuffix } = this.args;
        return signal === "responseTime"
            ? { LoadBalancer: loadBalancerArnSuffix, TargetGroup: targetGroupArnSuffix }
            : { ClusterName: clusterName, ServiceName: serviceName };
    }
}
