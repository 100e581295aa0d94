/** Lines of the tools' logs as metrics, and the alarms on them (R-OBS-5). */
import type * as pulumi from "@pulumi/pulumi";
import { type AlarmTopics, createAlarms } from "../shared/alarms";
import type { ChildOptions } from "../shared/child-options";
import { createLogMetrics } from "../shared/log-metrics";
import { CONTAINER_LOG_ALARMS, monitoringNamespace, TOOL_LOG_METRICS, toolLogAlarms } from "./alarm-table";

interface ToolLogAlarmsArgs {
    readonly environment: string;
    /** Log group of the cluster's containers. */
    readonly containerLogGroupName: pulumi.Input<string>;
    readonly alarmTopics: AlarmTopics;
}

export function createToolLogAlarms(name: string, args: ToolLogAlarmsArgs, opts: ChildOptions): void {
    const { containerLogGroupName: logGroupName, environment, alarmTopics: topics } = args;
    createLogMetrics(name, { rows: TOOL_LOG_METRICS, logGroupName, namespace: monitoringNamespace(environment) }, opts);
    createAlarms(name, { rows: toolLogAlarms(environment), topics, dimensions: {} }, opts);
    createAlarms(name, { rows: CONTAINER_LOG_ALARMS, topics, dimensions: { LogGroupName: logGroupName } }, opts);
}
