/** Lines of the tools' logs as metrics, and the alarms on them (R-OBS-5). */
import type * as pulumi from "@pulumi/pulumi";
import { type AlarmTopics, createAlarms } from "../shared/alarms";
import type { ChildOptions } from "../shared/child-options";
import { createLogMetrics } from "../shared/log-metrics";
import { monitoringNamespace, TOOL_LOG_METRICS, toolLogAlarms } from "./alarm-table";

interface ToolLogAlarmsArgs {
    readonly environment: string;
    /** Log group of the cluster's containers. */
    readonly containerLogGroupName: pulumi.Input<string>;
    readonly alarmTopics: AlarmTopics;
}

export function createToolLogAlarms(name: string, args: ToolLogAlarmsArgs, opts: ChildOptions): void {
    const { containerLogGroupName: logGroupName, environment } = args;
    createLogMetrics(name, { rows: TOOL_LOG_METRICS, logGroupName, namespace: monitoringNamespace(environment) }, opts);
    createAlarms(name, { rows: toolLogAlarms(environment), topics: args.alarmTopics, dimensions: {} }, opts);
}
