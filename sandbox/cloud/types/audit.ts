/** CloudTrail, Config, GuardDuty, Security Hub, budgets: what watches the account. */
import { textAt } from "../../server/values";
import { deliveryChannelFirst, recorderFirst, securityHubFirst } from "../checks/services";
import { ACCOUNT, type TypeTable } from "../model";

const RECORDER = "aws:cfg/recorder:Recorder";

export const audit: TypeTable = {
    "aws:cloudtrail/trail:Trail": {
        id: "{arn}",
        arn: "cloudtrail:{region}:{account}:trail/{name}",
        outputs: { homeRegion: "{region}", enableLogging: true },
        references: { s3BucketName: "aws:s3/bucket:Bucket" },
        unique: [["name"]],
        duplicate: "TrailAlreadyExistsException",
    },
    [RECORDER]: {
        id: "{name}",
        unique: [["region"]],
        duplicate: "MaxNumberOfConfigurationRecordersExceededException",
    },
    "aws:cfg/deliveryChannel:DeliveryChannel": {
        id: "{name}",
        unique: [["region"]],
        duplicate: "MaxNumberOfDeliveryChannelsExceededException",
        references: { s3BucketName: "aws:s3/bucket:Bucket" },
        checks: [recorderFirst],
    },
    "aws:cfg/recorderStatus:RecorderStatus": {
        id: "{name}",
        mutable: ["name"],
        references: { name: RECORDER },
        checks: [deliveryChannelFirst],
    },
    "aws:cfg/rule:Rule": {
        id: "{name}",
        arn: "config:{region}:{account}:config-rule/{ruleId}",
        outputs: { ruleId: "config-rule-{lower6}" },
        checks: [recorderFirst],
    },
    "aws:cfg/conformancePack:ConformancePack": {
        id: "{name}",
        arn: "config:{region}:{account}:conformance-pack/{name}/conformance-pack-{lower9}",
        checks: [recorderFirst],
    },
    "aws:guardduty/detector:Detector": {
        id: "{hex32}",
        arn: "guardduty:{region}:{account}:detector/{id}",
        outputs: { accountId: "{account}", enable: true, findingPublishingFrequency: "SIX_HOURS" },
        unique: [["region"]],
        duplicate: "BadRequestException",
    },
    "aws:guardduty/detectorFeature:DetectorFeature": {
        id: "{detectorId}/{name}",
        immutable: ["detectorId", "additionalConfigurations.name"],
        references: { detectorId: "aws:guardduty/detector:Detector" },
    },
    "aws:guardduty/publishingDestination:PublishingDestination": {
        id: "{detectorId}:{hex32}",
        arn: "guardduty:{region}:{account}:detector/{detectorId}/publishingDestination/{hex32}",
        immutable: ["detectorId"],
    },
    "aws:securityhub/account:Account": {
        id: "{account}",
        arn: "securityhub:{region}:{account}:hub/default",
        outputs: { autoEnableControls: true, controlFindingGenerator: "SECURITY_CONTROL" },
        immutable: ["enableDefaultStandards"],
        unique: [["region"]],
        duplicate: "ResourceConflictException",
    },
    "aws:securityhub/standardsSubscription:StandardsSubscription": {
        id: "{arn}",
        compute: ({ inputs, region }) => ({
            arn: `arn:aws:securityhub:${region}:${ACCOUNT}:subscription/${
                textAt(inputs, "standardsArn")?.split(/:(?:standards|ruleset)\//)[1] ?? ""
            }`,
        }),
        immutable: ["standardsArn"],
        checks: [securityHubFirst],
    },
    "aws:securityhub/findingAggregator:FindingAggregator": {
        id: "{arn}",
        arn: "securityhub:{region}:{account}:finding-aggregator/{uuid}",
        checks: [securityHubFirst],
    },
    "aws:accessanalyzer/analyzer:Analyzer": {
        id: "{analyzerName}",
        arn: "access-analyzer:{region}:{account}:analyzer/{analyzerName}",
        immutable: ["analyzerName", "type", "configuration"],
    },
    "aws:inspector2/enabler:Enabler": { id: "{account}-{resourceTypes.0}" },
    "aws:macie2/account:Account": { id: "{account}" },
    "aws:account/alternativeContact:AlternativeContact": {
        id: "{alternateContactType}",
        mutable: ["name"],
        immutable: ["alternateContactType"],
    },

    "aws:budgets/budget:Budget": {
        id: "{account}:{name}",
        arn: "budgets::{account}:budget/{name}",
        outputs: { accountId: "{account}", timePeriodStart: "2024-01-01_00:00", timePeriodEnd: "2087-06-15_00:00" },
        unique: [["name"]],
        duplicate: "DuplicateRecordException",
    },
    "aws:costexplorer/anomalyMonitor:AnomalyMonitor": {
        id: "{arn}",
        arn: "ce::{account}:anomalymonitor/{uuid}",
        mutable: ["name"],
        immutable: ["monitorType", "monitorDimension"],
    },
    "aws:costexplorer/anomalySubscription:AnomalySubscription": {
        id: "{arn}",
        arn: "ce::{account}:anomalysubscription/{uuid}",
        outputs: { accountId: "{account}" },
        mutable: ["name"],
    },
};
