/** Lines of the tools' logs as metrics, and the alarms on them (R-OBS-5). */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type AlarmTopics, createAlarms } from "../shared/alarms";
import type { ChildOptions } from "../shared/child-options";
import { monitoringNamespace, TOOL_LOG_METRICS, toolLogAlarms } from "./alarm-table";

interface ToolLogAlarmsArgs {
    readonly environment: string;
    /** Log group of the cluster's containers. */
    readonly containerLogGroupName: pulumi.Input<string>;
    readonly alarmTopics: AlarmTopics;
}

export function createToolLogAlarms(name: string, args: ToolLogAlarmsArgs, opts: ChildOptions): void {
    const namespace = monitoringNamespace(args.environment);
    for (const metric of TOOL_LOG_METRICS) {
        new aws.cloudwatch.LogMetricFilter(
            `${name}-metric-${metric.name}`,
            {
                logGroupName: args.containerLogGroupName,
                pattern: metric.pattern,
                metricTransformation: {
                    ...{ name: metric.name, namespace, value: "1", unit: "Count" },
                    ...("otherwise" in metric ? { defaultValue: metric.otherwise } : {}),
                },
            },
            opts,
        );
    }
    createAlarms(name, { rows: toolLogAlarms(args.environment), topics: args.alarmTopics, dimensions: {} }, opts);
}
