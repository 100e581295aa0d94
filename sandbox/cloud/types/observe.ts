/** CloudWatch, EventBridge, SNS, SQS, streams, canaries, Prometheus, drills. */
import { type Properties, textAt } from "../../server/values";
import type { TypeTable } from "../model";
import { textsAt } from "../paths";

const TOPIC = "aws:sns/topic:Topic";
const LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
const RULE = "aws:cloudwatch/eventRule:EventRule";

/** A delivery's destination moves within its service in place: to another bucket, say, whose name is known. */
function otherService(olds: Properties, news: Properties): readonly string[] {
    const path = "deliveryDestinationConfiguration.destinationResourceArn";
    const services = [olds, news].map((inputs) => textsAt(inputs, path)[0]?.split(":")[2]);
    return services[0] === services[1] ? [] : [path];
}

export const observe: TypeTable = {
    [LOG_GROUP]: {
        id: "{name}",
        arn: "logs:{region}:{account}:log-group:{name}",
        outputs: { logGroupClass: "STANDARD", retentionInDays: 0, skipDestroy: false },
        immutable: ["logGroupClass"],
        unique: [["name"]],
        duplicate: "ResourceAlreadyExistsException",
        protectedBy: { attribute: "deletionProtectionEnabled" },
    },
    "aws:cloudwatch/logStream:LogStream": {
        id: "{name}",
        arn: "logs:{region}:{account}:log-group:{logGroupName}:log-stream:{name}",
        immutable: ["logGroupName"],
        references: { logGroupName: LOG_GROUP },
    },
    "aws:cloudwatch/metricAlarm:MetricAlarm": {
        id: "{name}",
        arn: "cloudwatch:{region}:{account}:alarm:{name}",
        outputs: { actionsEnabled: true, treatMissingData: "missing" },
        unique: [["name"]],
    },
    "aws:cloudwatch/compositeAlarm:CompositeAlarm": {
        id: "{alarmName}",
        arn: "cloudwatch:{region}:{account}:alarm:{alarmName}",
        immutable: ["alarmName"],
        unique: [["alarmName"]],
    },
    "aws:cloudwatch/dashboard:Dashboard": {
        id: "{dashboardName}",
        outputs: { dashboardArn: "arn:aws:cloudwatch::{account}:dashboard/{dashboardName}" },
        immutable: ["dashboardName"],
        unique: [["dashboardName"]],
    },
    "aws:cloudwatch/logMetricFilter:LogMetricFilter": {
        id: "{name}",
        immutable: ["logGroupName"],
        references: { logGroupName: LOG_GROUP },
    },
    "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter": {
        id: "cwlsf-{digits10}",
        immutable: ["logGroup", "destinationArn"],
        deleteFirst: true,
        references: { logGroup: LOG_GROUP },
    },
    "aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy": {
        id: "{logGroupName}",
        immutable: ["logGroupName"],
        references: { logGroupName: LOG_GROUP },
    },
    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": {
        id: "{policyName}",
        outputs: { policyScope: "ACCOUNT", revisionId: "{hex32}" },
        immutable: ["policyName"],
    },
    "aws:cloudwatch/logDeliverySource:LogDeliverySource": {
        id: "{name}",
        arn: "logs:{region}:{account}:delivery-source:{name}",
        framework: true,
        immutable: ["logType", "resourceArn"],
        crossRegion: ["resourceArn"],
    },
    "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination": {
        id: "{name}",
        arn: "logs:{region}:{account}:delivery-destination:{name}",
        framework: true,
        immutable: ["outputFormat"],
        immutableIn: otherService,
    },
    "aws:cloudwatch/logDelivery:LogDelivery": {
        id: "{lower16}",
        arn: "logs:{region}:{account}:delivery:{id}",
        immutable: ["deliverySourceName", "deliveryDestinationArn"],
    },
    "aws:cloudwatch/queryDefinition:QueryDefinition": {
        id: "{uuid}",
        arn: "logs:{region}:{account}:query-definition:{id}",
        outputs: { queryDefinitionId: "{id}" },
        mutable: ["name"],
    },
    [RULE]: {
        id: "{name}",
        arn: "events:{region}:{account}:rule/{name}",
        autoName: { property: "name", maxLength: 64 },
        outputs: { eventBusName: "default", state: "ENABLED" },
        immutable: ["eventBusName"],
        unique: [["name", "eventBusName"]],
        inUseBy: [["aws:cloudwatch/eventTarget:EventTarget", "rule"]],
    },
    "aws:cloudwatch/eventTarget:EventTarget": {
        id: "{rule}-{targetId}",
        autoName: { property: "targetId", maxLength: 255 },
        outputs: { eventBusName: "default" },
        immutable: ["rule", "eventBusName"],
        crossRegion: ["*"],
        references: { rule: RULE },
    },
    "aws:cloudwatch/eventBus:EventBus": { id: "{name}", arn: "events:{region}:{account}:event-bus/{name}" },
    "aws:cloudwatch/metricStream:MetricStream": {
        id: "{name}",
        arn: "cloudwatch:{region}:{account}:metric-stream/{name}",
        outputs: { state: "running" },
    },
    "aws:scheduler/scheduleGroup:ScheduleGroup": {
        id: "{name}",
        arn: "scheduler:{region}:{account}:schedule-group/{name}",
        outputs: { state: "ACTIVE" },
    },
    "aws:scheduler/schedule:Schedule": {
        id: "{groupName}/{name}",
        arn: "scheduler:{region}:{account}:schedule/{groupName}/{name}",
        outputs: { groupName: "default", state: "ENABLED" },
        immutable: ["groupName"],
        crossRegion: ["*"],
    },
    "aws:sfn/stateMachine:StateMachine": {
        id: "{arn}",
        arn: "states:{region}:{account}:stateMachine:{name}",
        outputs: { status: "ACTIVE", type: "STANDARD", creationDate: "2024-01-01T00:00:00Z", revisionId: "{uuid}" },
        immutable: ["type"],
        unique: [["name"]],
    },
    "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": {
        id: "{arn}",
        arn: "firehose:{region}:{account}:deliverystream/{name}",
        outputs: { versionId: "1", destinationId: "destinationId-000000000001" },
        immutable: ["destination", "kinesisSourceConfiguration"],
        unique: [["name"]],
    },
    "aws:kinesis/stream:Stream": { id: "{arn}", arn: "kinesis:{region}:{account}:stream/{name}", unique: [["name"]] },

    [TOPIC]: {
        id: "{arn}",
        arn: "sns:{region}:{account}:{name}",
        autoName: { property: "name", maxLength: 80, suffixWhen: { input: "fifoTopic", suffix: ".fifo" } },
        outputs: { owner: "{account}" },
        immutable: ["fifoTopic"],
        unique: [["name"]],
        duplicate: "InvalidParameter",
    },
    "aws:sns/topicPolicy:TopicPolicy": {
        id: "{arn}",
        outputs: { owner: "{account}" },
        immutable: ["arn"],
        references: { arn: TOPIC },
    },
    "aws:sns/topicSubscription:TopicSubscription": {
        id: "{arn}",
        arn: "{topic}:{uuid}",
        outputs: { ownerId: "{account}", confirmationWasAuthenticated: false },
        compute: ({ inputs }) => ({
            pendingConfirmation: ["email", "email-json"].includes(textAt(inputs, "protocol") ?? ""),
        }),
        immutable: ["topic", "protocol", "endpoint"],
        crossRegion: ["*"],
        references: { topic: TOPIC },
    },
    "aws:sns/dataProtectionPolicy:DataProtectionPolicy": {
        id: "{arn}",
        immutable: ["arn"],
        references: { arn: TOPIC },
    },
    "aws:sqs/queue:Queue": {
        id: "https://sqs.{region}.amazonaws.com/{account}/{name}",
        arn: "sqs:{region}:{account}:{name}",
        autoName: { property: "name", maxLength: 80, suffixWhen: { input: "fifoQueue", suffix: ".fifo" } },
        outputs: { url: "{id}" },
        immutable: ["fifoQueue"],
        unique: [["name"]],
        duplicate: "QueueNameExists",
    },
    "aws:sqs/queuePolicy:QueuePolicy": {
        id: "{queueUrl}",
        immutable: ["queueUrl"],
        references: { queueUrl: "aws:sqs/queue:Queue" },
    },

    "aws:synthetics/canary:Canary": {
        id: "{name}",
        arn: "synthetics:{region}:{account}:canary:{name}",
        outputs: {
            status: "RUNNING",
            engineArn: "arn:aws:lambda:{region}:{account}:function:cwsyn-{name}-{uuid}:1",
            sourceLocationArn: "arn:aws:lambda:{region}:{account}:layer:cwsyn-{name}-{uuid}:1",
            timelines: [{ created: "2024-01-01T00:00:00Z", lastModified: "2024-01-01T00:00:00Z" }],
        },
        unique: [["name"]],
    },
    "aws:rum/appMonitor:AppMonitor": {
        id: "{name}",
        arn: "rum:{region}:{account}:appmonitor/{name}",
        outputs: { appMonitorId: "{uuid}" },
    },
    "aws:amp/workspace:Workspace": {
        id: "ws-{uuid}",
        arn: "aps:{region}:{account}:workspace/{id}",
        outputs: { prometheusEndpoint: "https://aps-workspaces.{region}.amazonaws.com/workspaces/{id}/" },
        immutable: ["kmsKeyArn"],
        immutableIn: (_, news) => (news["alias"] === undefined ? ["alias"] : []),
    },
    "aws:amp/ruleGroupNamespace:RuleGroupNamespace": {
        id: "{arn}",
        arn: "aps:{region}:{account}:rulegroupsnamespace/{workspaceId}/{name}",
        immutable: ["workspaceId"],
        references: { workspaceId: "aws:amp/workspace:Workspace" },
    },
    "aws:amp/alertManagerDefinition:AlertManagerDefinition": {
        id: "{workspaceId}",
        immutable: ["workspaceId"],
        references: { workspaceId: "aws:amp/workspace:Workspace" },
    },
    "aws:fis/experimentTemplate:ExperimentTemplate": { id: "EXT{upper17}", crossRegion: ["*"] },
    "aws:arczonalshift/autoshiftObserverNotificationStatus:AutoshiftObserverNotificationStatus": {
        id: "{region}",
        framework: true,
    },
    "aws:arcregionswitch/plan:Plan": {
        id: "{arn}",
        arn: "arc-region-switch::{account}:plan/{name}:{hex6}",
        framework: true,
        immutable: ["recoveryApproach", "regions"],
        crossRegion: ["*"],
    },
};
