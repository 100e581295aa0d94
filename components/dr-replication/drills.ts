import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type AlarmTopics, createAlarms } from "../shared/alarms";
import type { ChildOptions } from "../shared/child-options";
import { createLogGroup, type LogGroupArgs, logGroupName } from "../shared/log-groups";
import { type Notice, notify } from "../shared/notices";
import { policyDocument } from "../shared/policy-document";
import { createServiceRole } from "../shared/service-role";
import { siteOf } from "../shared/site";
import { DRILL_START_ALARMS } from "./alarm-table";
import { drillDashboard, type DrillWatch } from "./drill-dashboard";
import { drillStatements, reportStatements, startStatements } from "./drill-permissions";
import { type Drill, drillTable, type DrillWindow, scheduleOf, type TargetTags } from "./drill-table";

export interface FaultDrillsArgs extends LogGroupArgs {
    /**
     * Whether the schedules run. The templates exist either way, so that a person can start one by hand
     * (docs/runbooks/drills.md); off, nothing starts by itself.
     */
    readonly enabled: boolean;
    /** When the schedules start them. */
    readonly window: DrillWindow;
    /** Tags by which targets are found: those that every resource of the environment carries. */
    readonly targetTags: TargetTags;
    /** Zone that loses power in the zone drill. */
    readonly availabilityZone: string;
    /** Region that the isolation drill cuts off. */
    readonly otherRegion: string;
    /** Alarms that end every drill at once, at least one: users are harmed, or the target is already in trouble. */
    readonly stopAlarmArns: readonly [pulumi.Input<string>, ...pulumi.Input<string>[]];
    readonly reports: DrillReportsArgs;
    /** Topics of the drills' region. They report a drill that did not start or failed: silence is no proof. */
    readonly alarmTopics: AlarmTopics;
}

/** The report that FIS makes of each drill: what was done, and graphs of the dashboard (AWS charges for each report). */
interface DrillReportsArgs {
    /** Bucket of the drills' region that keeps them, under `drill-reports/<drill>/`, and its KMS key. */
    readonly bucketName: pulumi.Input<string>;
    readonly keyArn: pulumi.Input<string>;
    readonly dashboardName: string;
    /** What the dashboard shows. */
    readonly watch: pulumi.Input<Omit<DrillWatch, "region">>;
}

/** How long before and after the drill a report shows, as FIS writes it. */
const REPORT_MARGIN = "PT20M";

/** Version of the log's schema (AWS FIS User Guide, "Experiment logging"). */
const LOG_SCHEMA_VERSION = 2;

/** The fault drills of `drill-table.ts`: a template, a role and a schedule each; one log and one dashboard for all (R-DR-4). */
export class FaultDrills extends pulumi.ComponentResource {
    /** Experiment template of each drill, by name. */
    readonly templateIds: Readonly<Record<string, pulumi.Output<string>>>;

    constructor(name: string, args: FaultDrillsArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:dr:FaultDrills", name, {}, opts);
        const child = { parent: this };
        const log = createLogGroup(name, logGroupName(name, "experiments"), args, child);
        const { dashboardName, watch } = args.reports;
        const dashboard = new aws.cloudwatch.Dashboard(
            name,
            {
                dashboardName,
                dashboardBody: pulumi
                    .all([siteOf(this), watch])
                    .apply(([{ region }, watched]) => drillDashboard({ ...watched, region })),
            },
            child,
        );
        // A group of its own, because EventBridge Scheduler counts what it could not start by group.
        const group = new aws.scheduler.ScheduleGroup(name, {}, child);
        createAlarms(
            name,
            {
                rows: DRILL_START_ALARMS,
                dimensions: { ScheduleGroup: group.name },
                topics: args.alarmTopics,
            },
            child,
        );
        const outputs = { logGroupArn: log.arn, dashboardArn: dashboard.dashboardArn };
        this.templateIds = Object.fromEntries(
            drillTable(args).map((drill) => {
                const template = createTemplate(`${name}-${drill.name}`, drill, args, outputs, child);
                createSchedule(`${name}-${drill.name}`, drill, args, { template, groupName: group.name }, child);
                return [drill.name, template.id];
            }),
        );
        notify(`${name}-failed`, failures(Object.values(this.templateIds), args.alarmTopics.warning), child);
        this.registerOutputs({ templateIds: this.templateIds });
    }
}

function createTemplate(
    name: string,
    drill: Drill,
    args: FaultDrillsArgs,
    { logGroupArn, dashboardArn }: Readonly<Record<"logGroupArn" | "dashboardArn", pulumi.Output<string>>>,
    opts: ChildOptions,
): aws.fis.ExperimentTemplate {
    const reports = { ...args.reports, prefix: `drill-reports/${drill.name}` };
    const reach = pulumi.output({
        site: siteOf(opts.parent),
        bucketName: reports.bucketName,
        reportKeyArn: reports.keyArn,
        dashboardArn,
    });
    const role = createServiceRole(
        name,
        { service: "fis.amazonaws.com", description: `Fault drill: ${drill.description}`, site: siteOf(opts.parent) },
        opts,
    );
    const permissions = new aws.iam.RolePolicy(
        name,
        {
            role: role.name,
            policy: reach.apply(({ site, bucketName, reportKeyArn, dashboardArn }) =>
                policyDocument([
                    ...drillStatements(drill, { ...site, tags: args.targetTags }),
                    ...reportStatements({
                        reportArn: `arn:${site.partition}:s3:::${bucketName}/${reports.prefix}/*`,
                        reportKeyArn,
                        dashboardArn,
                    }),
                ]),
            ),
        },
        { ...opts, parent: role },
    );
    return new aws.fis.ExperimentTemplate(
        name,
        {
            description: `${drill.description}. ${drill.expectation}`,
            roleArn: role.arn,
            actions: drill.actions.map((action) => ({
                name: action.name,
                actionId: action.actionId,
                target: { key: action.target[0], value: action.target[1] },
                parameters: Object.entries(action.parameters ?? {}).map(([key, value]) => ({ key, value })),
            })),
            targets: drill.targets.map((target) => ({
                name: target.name,
                resourceType: target.resourceType,
                selectionMode: target.selectionMode,
                resourceTags: Object.entries(args.targetTags).map(([key, value]) => ({ key, value })),
                filters: Object.entries(target.filters ?? {}).map(([path, values]) => ({ path, values: [...values] })),
                parameters: { ...target.parameters },
            })),
            experimentOptions: { accountTargeting: "single-account", emptyTargetResolutionMode: drill.emptyTargets },
            stopConditions: args.stopAlarmArns.map((value) => ({ source: "aws:cloudwatch:alarm", value })),
            logConfiguration: {
                logSchemaVersion: LOG_SCHEMA_VERSION,
                cloudwatchLogsConfiguration: { logGroupArn: pulumi.interpolate`${logGroupArn}:*` },
            },
            experimentReportConfiguration: {
                dataSources: { cloudwatchDashboards: [{ dashboardArn }] },
                outputs: { s3Configuration: { bucketName: reports.bucketName, prefix: reports.prefix } },
                preExperimentDuration: REPORT_MARGIN,
                postExperimentDuration: REPORT_MARGIN,
            },
            tags: { Name: name },
        },
        { ...opts, dependsOn: permissions },
    );
}

/**
 * Scheduler puts the id of its call in the place of it: StartExperiment requires a client token (AWS FIS User Guide,
 * "Tutorial: Schedule a recurring experiment").
 */
const EXECUTION = "<aws.scheduler.execution-id>";

/** EventBridge Scheduler calls FIS itself (Scheduler User Guide, "Using universal targets"). */
function createSchedule(
    name: string,
    drill: Drill,
    { enabled, window }: Pick<FaultDrillsArgs, "enabled" | "window">,
    {
        template,
        groupName,
    }: { readonly template: aws.fis.ExperimentTemplate; readonly groupName: pulumi.Input<string> },
    opts: ChildOptions,
): void {
    const site = siteOf(opts.parent);
    const role = createServiceRole(
        `${name}-schedule`,
        { service: "scheduler.amazonaws.com", description: `Starts the drill ${drill.name}`, site },
        opts,
    );
    const start = pulumi.all([site, template.id]).apply(([s, id]) => policyDocument(startStatements(s, id)));
    new aws.iam.RolePolicy(`${name}-schedule`, { role: role.name, policy: start }, { ...opts, parent: role });
    new aws.scheduler.Schedule(
        name,
        {
            description: `Fault drill: ${drill.description}`,
            groupName,
            state: enabled ? "ENABLED" : "DISABLED",
            scheduleExpression: scheduleOf(drill, window),
            scheduleExpressionTimezone: "UTC",
            flexibleTimeWindow: { mode: "OFF" },
            target: {
                arn: site.apply((s) => `arn:${s.partition}:scheduler:::aws-sdk:fis:startExperiment`),
                roleArn: role.arn,
                input: pulumi.jsonStringify({ ClientToken: EXECUTION, ExperimentTemplateId: template.id }),
                // A drill that could not start is not repeated at another hour.
                retryPolicy: { maximumRetryAttempts: 0 },
            },
        },
        opts,
    );
}

/**
 * AWS FIS User Guide, "Monitor AWS FIS experiments using Amazon EventBridge". A stopped drill has been reported by its
 * stop alarm.
 */
function failures(templateIds: readonly pulumi.Input<string>[], topicArn: pulumi.Input<string>): Notice {
    return {
        description: "A fault drill failed: it proves nothing (docs/runbooks/drills.md)",
        pattern: {
            source: ["aws.fis"],
            "detail-type": ["FIS Experiment State Change"],
            detail: { "experiment-template-id": templateIds, "new-state": { status: ["failed"] } },
        },
        topicArn,
    };
}
