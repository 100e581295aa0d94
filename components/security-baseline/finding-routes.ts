/**
 * Which finding or event reaches which topic. Pure: EventBridge patterns as a table (R-SEC-2). Both regions have all of
 * them: EventBridge reports an event in the region where it happened. What belongs to no region it reports in us-east-1.
 *
 * AWS Health tells each event in a backup region besides, us-west-2, or us-east-1 for what happens there (AWS Health User
 * Guide, "Creating EventBridge rules for AWS Region coverage"). An environment in both hears of it twice: from an ill
 * region perhaps nothing comes but the copy.
 */
import type { Severity } from "../shared/alarms";

export interface FindingRoute {
    /** Last part of the logical name, `<name>-finding-<route>`. */
    readonly name: string;
    readonly topic: Severity;
    readonly description: string;
    readonly pattern: Readonly<Record<string, unknown>>;
    /** Whether AWS may report it in us-east-1 alone, which need not be a region of the environment. @default false */
    readonly global?: boolean;
}

/** GuardDuty's own bounds: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html */
const guardDuty = (from: number, below?: number) => ({
    source: ["aws.guardduty"],
    "detail-type": ["GuardDuty Finding"],
    detail: { severity: [{ numeric: below === undefined ? [">=", from] : [">=", from, "<", below] }] },
});

/**
 * Without what the services below report themselves and Security Hub repeats: one finding, one message. Access
 * Analyzer's names: IAM User Guide, "Integrate IAM Access Analyzer with AWS Security Hub CSPM". Of AWS Health it repeats
 * exposed keys and abuse, and more that no route below has (Security Hub User Guide, "AWS service integrations").
 */
const securityHub = (...labels: readonly string[]) => ({
    source: ["aws.securityhub"],
    "detail-type": ["Security Hub Findings - Imported"],
    detail: {
        findings: {
            Severity: { Label: labels },
            RecordState: ["ACTIVE"],
            Workflow: { Status: ["NEW"] },
            ProductName: [{ "anything-but": ["GuardDuty", "IAM Access Analyzer"] }],
            // Of AWS Health, the code of the event.
            GeneratorId: [{ "anything-but": { prefix: ["AWS_RISK_", "AWS_ABUSE_"] } }],
        },
    },
});

/**
 * A deleted finding keeps its status; one that says that a resource cannot be analysed has no `isPublic` (IAM User Guide,
 * "Monitoring IAM Access Analyzer with Amazon EventBridge").
 */
const accessAnalyzer = (...isPublic: readonly unknown[]) => ({
    source: ["aws.access-analyzer"],
    "detail-type": ["Access Analyzer Finding"],
    detail: { status: ["ACTIVE"], isDeleted: [false], isPublic },
});

/** Calls of these services, by their names before `.amazonaws.com`, with these parameters where some are given. */
const apiCall = (
    services: readonly string[],
    eventName: readonly string[],
    requestParameters?: Readonly<Record<string, unknown>>,
) => ({
    source: services.map((service) => `aws.${service}`),
    "detail-type": ["AWS API Call via CloudTrail"],
    detail: {
        eventSource: services.map((service) => `${service}.amazonaws.com`),
        eventName,
        ...(requestParameters && { requestParameters }),
    },
});

export const FINDING_ROUTES: readonly FindingRoute[] = [
    {
        name: "guardduty-high",
        topic: "critical",
        description: "GuardDuty findings of high or critical severity",
        pattern: guardDuty(7),
    },
    {
        name: "guardduty-medium",
        topic: "warning",
        description: "GuardDuty findings of medium severity",
        pattern: guardDuty(4, 7),
    },
    {
        name: "securityhub-critical",
        topic: "critical",
        description: "New Security Hub findings of critical severity",
        pattern: securityHub("CRITICAL"),
    },
    {
        name: "securityhub-high",
        topic: "warning",
        description: "New Security Hub findings of high severity",
        pattern: securityHub("HIGH"),
    },
    {
        name: "access-analyzer-public",
        topic: "critical",
        description: "A resource that everybody can reach (IAM Access Analyzer)",
        pattern: accessAnalyzer(true),
    },
    {
        name: "access-analyzer",
        topic: "warning",
        description: "A resource that can be reached from outside the account, or not analysed (IAM Access Analyzer)",
        pattern: accessAnalyzer(false, { exists: false }),
    },
    {
        name: "trail-tampered",
        topic: "critical",
        description: "Somebody stopped, changed or deleted a trail",
        pattern: apiCall(["cloudtrail"], ["StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors"]),
    },
    {
        // Names: S3 User Guide, "Amazon S3 CloudTrail events".
        name: "archive-tampered",
        topic: "critical",
        description: "Somebody deleted a log archive, or changed who may delete from it and when",
        pattern: apiCall(
            ["s3"],
            [
                "DeleteBucket",
                "DeleteBucketLifecycle",
                "DeleteBucketPolicy",
                "DeleteBucketReplication",
                "PutBucketLifecycle",
                "PutBucketObjectLockConfiguration",
                "PutBucketPolicy",
                "PutBucketReplication",
                "PutBucketVersioning",
            ],
            { bucketName: [{ wildcard: "integers-*-log-archive-*" }] },
        ),
    },
    {
        // Who watches tells nothing of its own end. GuardDuty is silent about addresses that it trusts, and archives what a
        // filter says; Access Analyzer what an archive rule says; Security Hub suppresses what an automation rule says.
        name: "watch-ended",
        topic: "critical",
        description: "Somebody switched off or silenced GuardDuty, AWS Config, Security Hub or Access Analyzer",
        pattern: apiCall(
            ["guardduty", "config", "securityhub", "access-analyzer"],
            [
                "BatchUpdateAutomationRules",
                "CreateArchiveRule",
                "CreateAutomationRule",
                "CreateFilter",
                "CreateIPSet",
                "DeleteAnalyzer",
                "DeleteConfigurationRecorder",
                "DeleteDeliveryChannel",
                "DeleteDetector",
                "DisableSecurityHub",
                "StopConfigurationRecorder",
                "UpdateArchiveRule",
                "UpdateFilter",
                "UpdateIPSet",
            ],
        ),
    },
    {
        // The same call changes a detector's features.
        name: "guardduty-off",
        topic: "critical",
        description: "Somebody switched off GuardDuty",
        pattern: apiCall(["guardduty"], ["UpdateDetector"], { enable: [false] }),
    },
    {
        name: "key-endangered",
        topic: "critical",
        description: "Somebody disabled a KMS key or scheduled its deletion",
        pattern: apiCall(["kms"], ["DisableKey", "ScheduleKeyDeletion"]),
    },
    {
        // A policy can shut everybody out of what the key encrypted; outsiders let in Access Analyzer finds.
        name: "key-policy-changed",
        topic: "warning",
        description: "Somebody changed who may use a KMS key",
        pattern: apiCall(["kms"], ["PutKeyPolicy"]),
    },
    {
        name: "backups-endangered",
        topic: "critical",
        description: "Somebody deleted a backup of a database, or ended its copying to the other region",
        pattern: apiCall(
            ["rds", "backup"],
            [
                "DeleteDBInstanceAutomatedBackup",
                "StopDBInstanceAutomatedBackupsReplication",
                "DeleteRecoveryPoint",
                "DeleteBackupVault",
                "DeleteBackupVaultLockConfiguration",
            ],
        ),
    },
    {
        // RDS then deletes what there is. Its own event is a "configuration change", of which most are harmless.
        name: "backups-off",
        topic: "critical",
        description: "Somebody switched off the automated backups of a database",
        pattern: apiCall(["rds"], ["ModifyDBInstance"], { backupRetentionPeriod: [0] }),
    },
    {
        // Recorded in us-east-1 (CloudTrail User Guide, "AWS Management Console sign-in events"). GuardDuty finds it, with low severity.
        name: "root-signed-in",
        global: true,
        topic: "critical",
        description: "Somebody signed in as the root user, or tried to",
        pattern: {
            source: ["aws.signin"],
            "detail-type": ["AWS Console Sign In via CloudTrail"],
            detail: { userIdentity: { type: ["Root"] } },
        },
    },
    {
        // People and CI sign in by federation, workloads have roles: nothing here has a key or a password that lasts. IAM is
        // recorded in us-east-1. Who gets into the cluster without Pulumi no search for drift finds.
        name: "lasting-access",
        global: true,
        topic: "warning",
        description:
            "Somebody made an IAM user, an access key, a password or a provider of identities, or opened EKS to a role",
        pattern: apiCall(
            ["iam", "rolesanywhere", "eks"],
            [
                "AddClientIDToOpenIDConnectProvider",
                "AssociateAccessPolicy",
                "CreateAccessKey",
                "CreateLoginProfile",
                "CreateOpenIDConnectProvider",
                "CreateSAMLProvider",
                "CreateServiceSpecificCredential",
                "CreateTrustAnchor",
                "CreateUser",
                "UpdateLoginProfile",
                "UpdateSAMLProvider",
            ],
        ),
    },
    {
        // Also sent by e-mail to the account's contacts, whom nobody may read at night.
        // What is of no region AWS Health tells in us-east-1 (AWS Health User Guide, "Creating EventBridge rules for AWS Region coverage").
        name: "account-abused",
        global: true,
        topic: "critical",
        description: "AWS found credentials of the account in public, or abuse that comes from it (AWS Health)",
        pattern: {
            source: ["aws.health"],
            "detail-type": ["AWS Health Event", "AWS Health Abuse Event"],
            detail: { service: ["RISK", "ABUSE"] },
        },
    },
    {
        // What is public concerns whole regions, of services that nobody here uses, too.
        name: "aws-health",
        global: true,
        topic: "warning",
        description: "AWS has trouble with resources of the account, or will change them on a day (AWS Health)",
        pattern: {
            source: ["aws.health"],
            "detail-type": ["AWS Health Event"],
            detail: {
                eventScopeCode: ["ACCOUNT_SPECIFIC"],
                eventTypeCategory: ["issue", "scheduledChange"],
                service: [{ "anything-but": ["RISK", "ABUSE"] }],
            },
        },
    },
    {
        // Of every zone of the region, by its id, also of one that nobody here uses. Drills are told as "FIS Experiment Autoshift …".
        name: "zone-left",
        topic: "warning",
        description: "AWS shifts traffic away from a zone that it found ill (docs/runbooks/edge-errors.md)",
        pattern: { source: ["aws.arc-zonal-shift"], "detail-type": ["Autoshift In Progress"] },
    },
    {
        // Basic scanning tells neither Security Hub nor Inspector (ECR User Guide, "Amazon ECR events and EventBridge").
        name: "image-critical",
        topic: "warning",
        description: "An image was pushed in which ECR found critical vulnerabilities",
        pattern: {
            source: ["aws.ecr"],
            "detail-type": ["ECR Image Scan"],
            detail: { "scan-status": ["COMPLETE"], "finding-severity-counts": { CRITICAL: [{ numeric: [">=", 1] }] } },
        },
    },
    {
        // The old password goes on working. Secrets Manager User Guide, "AWS CloudTrail entries for Secrets Manager".
        name: "rotation-failed",
        topic: "warning",
        description: "A secret did not rotate (docs/runbooks/pooler-rotation.md)",
        pattern: {
            source: ["aws.secretsmanager"],
            "detail-type": ["AWS Service Event via CloudTrail"],
            detail: { eventSource: ["secretsmanager.amazonaws.com"], eventName: ["RotationFailed"] },
        },
    },
];
