/** Which events reach whom (R-SEC-2), by events as each service sends them. */
import * as assert from "node:assert";
import { FINDING_ROUTES } from "../../../components/security-baseline/finding-routes";
import { type Json, matches } from "../event-pattern";
import { runLayer } from "../layers";

/** Routes that an event takes, with their topics. */
const routesOf = (source: string, type: string, detail: Json) =>
    FINDING_ROUTES.filter(({ pattern }) => matches(pattern, { source, "detail-type": type, detail })).map(
        ({ name, topic }) => `${name}: ${topic}`,
    );

const guardDuty = (severity: number) => routesOf("aws.guardduty", "GuardDuty Finding", { severity });
const hub = (label: string, change: Record<string, Json> = {}) =>
    routesOf("aws.securityhub", "Security Hub Findings - Imported", {
        findings: [
            {
                Severity: { Label: label },
                RecordState: "ACTIVE",
                Workflow: { Status: "NEW" },
                ProductName: "Security Hub",
                GeneratorId: "security-control/SSM.7",
                ...change,
            },
        ],
    });
const analyzer = (status: string, change: Record<string, Json> = { isPublic: false }) =>
    routesOf("aws.access-analyzer", "Access Analyzer Finding", { status, isDeleted: false, ...change });
const call = (service: string, eventName: string, requestParameters: Record<string, Json> = {}) =>
    routesOf(`aws.${service}`, "AWS API Call via CloudTrail", {
        eventSource: `${service}.amazonaws.com`,
        eventName,
        requestParameters,
    });
const signIn = (type: string) =>
    routesOf("aws.signin", "AWS Console Sign In via CloudTrail", { eventName: "ConsoleLogin", userIdentity: { type } });
const health = (service: string, change: Record<string, Json> = {}, type = "AWS Health Event") =>
    routesOf("aws.health", type, {
        service,
        eventScopeCode: "ACCOUNT_SPECIFIC",
        eventTypeCategory: "issue",
        ...change,
    });
const rotation = (eventName: string) =>
    routesOf("aws.secretsmanager", "AWS Service Event via CloudTrail", {
        eventSource: "secretsmanager.amazonaws.com",
        eventName,
    });
const scan = (counts: Record<string, Json>, status = "COMPLETE") =>
    routesOf("aws.ecr", "ECR Image Scan", { "scan-status": status, "finding-severity-counts": counts });

describe("findings", () => {
    const rows: readonly (readonly [what: string, routes: string[], expected: string | undefined])[] = [
        ["GuardDuty, severity 9", guardDuty(9), "guardduty-high: critical"],
        ["GuardDuty, severity 7", guardDuty(7), "guardduty-high: critical"],
        ["GuardDuty, severity 6.9", guardDuty(6.9), "guardduty-medium: warning"],
        ["GuardDuty, severity 4", guardDuty(4), "guardduty-medium: warning"],
        ["GuardDuty, severity 3.9", guardDuty(3.9), undefined],
        ["Security Hub, critical", hub("CRITICAL"), "securityhub-critical: critical"],
        ["Security Hub, high", hub("HIGH"), "securityhub-high: warning"],
        ["Security Hub, medium", hub("MEDIUM"), undefined],
        [
            "Security Hub, critical, of GuardDuty, which tells it itself",
            hub("CRITICAL", { ProductName: "GuardDuty" }),
            undefined,
        ],
        [
            "Security Hub, critical, of AWS Health on exposed keys, which tells it itself",
            hub("CRITICAL", { ProductName: "Health", GeneratorId: "AWS_RISK_CREDENTIALS_EXPOSED" }),
            undefined,
        ],
        [
            "Security Hub, high, of AWS Health on abuse, which tells it itself",
            hub("HIGH", { ProductName: "Health", GeneratorId: "AWS_ABUSE_DOS_REPORT" }),
            undefined,
        ],
        [
            "Security Hub, critical, of AWS Health on an open bucket, a notice that no route of AWS Health has",
            hub("CRITICAL", { ProductName: "Health", GeneratorId: "AWS_S3_OPEN_ACCESS_BUCKET_NOTIFICATION" }),
            "securityhub-critical: critical",
        ],
        ["Security Hub, critical, over", hub("CRITICAL", { RecordState: "ARCHIVED" }), undefined],
        ["Security Hub, critical, known", hub("CRITICAL", { Workflow: { Status: "NOTIFIED" } }), undefined],
        [
            "Security Hub, critical, of Access Analyzer, which tells it itself",
            hub("CRITICAL", { ProductName: "IAM Access Analyzer" }),
            undefined,
        ],
        [
            "Access Analyzer, open to everybody",
            analyzer("ACTIVE", { isPublic: true }),
            "access-analyzer-public: critical",
        ],
        ["Access Analyzer, open to everybody, closed", analyzer("RESOLVED", { isPublic: true }), undefined],
        ["Access Analyzer, not analysed", analyzer("ACTIVE", { error: "ACCESS_DENIED" }), "access-analyzer: warning"],
        ["Access Analyzer, deleted", analyzer("ACTIVE", { isPublic: false, isDeleted: true }), undefined],
        ["Access Analyzer, open", analyzer("ACTIVE"), "access-analyzer: warning"],
        ["Access Analyzer, closed", analyzer("RESOLVED"), undefined],
        ...["StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors"].map(
            (name) => [`CloudTrail, ${name}`, call("cloudtrail", name), "trail-tampered: critical"] as const,
        ),
        ["CloudTrail, StartLogging", call("cloudtrail", "StartLogging"), undefined],
        ...["DisableKey", "ScheduleKeyDeletion"].map(
            (name) => [`KMS, ${name}`, call("kms", name), "key-endangered: critical"] as const,
        ),
        ["KMS, Decrypt", call("kms", "Decrypt"), undefined],
        ["KMS, PutKeyPolicy", call("kms", "PutKeyPolicy"), "key-policy-changed: warning"],
        // Names of events: S3 User Guide, "Amazon S3 CloudTrail events".
        ...[
            ...["DeleteBucket", "DeleteBucketLifecycle", "DeleteBucketPolicy", "DeleteBucketReplication"],
            ...["Lifecycle", "ObjectLockConfiguration", "Policy", "Replication", "Versioning"].map(
                (what) => `PutBucket${what}`,
            ),
        ].flatMap((name) =>
            (
                [
                    ["integers-prod-log-archive-123456789012-us-west-2", "archive-tampered: critical"],
                    ["integers-prod-edge-logs-123456789012", undefined],
                ] as const
            ).map(
                ([bucketName, told]) =>
                    [`S3, ${name} of ${bucketName}`, call("s3", name, { bucketName }), told] as const,
            ),
        ),
        [
            "S3, a list of the archive",
            call("s3", "ListObjects", { bucketName: "integers-prod-log-archive-123456789012-us-east-1" }),
            undefined,
        ],
        ...Object.entries({
            guardduty: ["CreateFilter", "CreateIPSet", "DeleteDetector", "UpdateFilter", "UpdateIPSet"],
            config: ["DeleteConfigurationRecorder", "DeleteDeliveryChannel", "StopConfigurationRecorder"],
            securityhub: ["BatchUpdateAutomationRules", "CreateAutomationRule", "DisableSecurityHub"],
            "access-analyzer": ["CreateArchiveRule", "DeleteAnalyzer", "UpdateArchiveRule"],
        }).flatMap(([service, names]) =>
            names.map((name) => [`${service}, ${name}`, call(service, name), "watch-ended: critical"] as const),
        ),
        ["WAF, UpdateIPSet", call("wafv2", "UpdateIPSet"), undefined],
        ["GuardDuty, archived by hand", call("guardduty", "ArchiveFindings"), undefined],
        ["GuardDuty, off", call("guardduty", "UpdateDetector", { enable: false }), "guardduty-off: critical"],
        ["GuardDuty, a feature changed", call("guardduty", "UpdateDetector", { enable: true }), undefined],
        ...[
            ...["CreateAccessKey", "CreateLoginProfile", "CreateServiceSpecificCredential", "CreateUser"],
            ...["AddClientIDToOpenIDConnectProvider", "CreateOpenIDConnectProvider"],
            ...["CreateSAMLProvider", "UpdateLoginProfile", "UpdateSAMLProvider"],
        ].map((name) => [`IAM, ${name}`, call("iam", name), "lasting-access: warning"] as const),
        ["IAM, CreateRole", call("iam", "CreateRole"), undefined],
        [
            "IAM Roles Anywhere, CreateTrustAnchor",
            call("rolesanywhere", "CreateTrustAnchor"),
            "lasting-access: warning",
        ],
        ["EKS, AssociateAccessPolicy", call("eks", "AssociateAccessPolicy"), "lasting-access: warning"],
        ["EKS, UpdateClusterConfig", call("eks", "UpdateClusterConfig"), undefined],
        ...["DeleteDBInstanceAutomatedBackup", "StopDBInstanceAutomatedBackupsReplication"].map(
            (name) => [`RDS, ${name}`, call("rds", name), "backups-endangered: critical"] as const,
        ),
        ...["DeleteRecoveryPoint", "DeleteBackupVault", "DeleteBackupVaultLockConfiguration"].map(
            (name) => [`AWS Backup, ${name}`, call("backup", name), "backups-endangered: critical"] as const,
        ),
        ["AWS Backup, StartBackupJob", call("backup", "StartBackupJob"), undefined],
        [
            "RDS, backups kept for no day",
            call("rds", "ModifyDBInstance", { backupRetentionPeriod: 0 }),
            "backups-off: critical",
        ],
        ["RDS, backups kept for a week", call("rds", "ModifyDBInstance", { backupRetentionPeriod: 7 }), undefined],
        ["RDS, another change", call("rds", "ModifyDBInstance", { allocatedStorage: 400 }), undefined],
        ["a sign-in of the root user", signIn("Root"), "root-signed-in: critical"],
        ["a sign-in of somebody else", signIn("IAMUser"), undefined],
        ["AWS Health, exposed credentials", health("RISK"), "account-abused: critical"],
        ["AWS Health, abuse", health("ABUSE", {}, "AWS Health Abuse Event"), "account-abused: critical"],
        ["AWS Health, trouble with resources of the account", health("RDS"), "aws-health: warning"],
        [
            "AWS Health, a change to come",
            health("ECS", { eventTypeCategory: "scheduledChange" }),
            "aws-health: warning",
        ],
        ["AWS Health, the copy for the backup region", health("RDS", { backupEvent: "true" }), "aws-health: warning"],
        ["AWS Health, a notice", health("ECS", { eventTypeCategory: "accountNotification" }), undefined],
        ["AWS Health, trouble of a whole region", health("EC2", { eventScopeCode: "PUBLIC" }), undefined],
        [
            "AWS leaves an ill zone",
            routesOf("aws.arc-zonal-shift", "Autoshift In Progress", { metadata: { awayFrom: "use1-az2" } }),
            "zone-left: warning",
        ],
        ["a drill does", routesOf("aws.arc-zonal-shift", "FIS Experiment Autoshift In Progress", {}), undefined],
        ["an image with critical vulnerabilities", scan({ CRITICAL: 1, HIGH: 3 }), "image-critical: warning"],
        ["an image with others", scan({ HIGH: 3 }), undefined],
        ["an image whose scan counts no critical one", scan({ CRITICAL: 0, HIGH: 3 }), undefined],
        ["a scan that failed", scan({ CRITICAL: 1 }, "FAILED"), undefined],
        ["a rotation that failed", rotation("RotationFailed"), "rotation-failed: warning"],
        ["a rotation that succeeded", rotation("RotationSucceeded"), undefined],
    ];
    it("of services that record in us-east-1 alone are heard there", () => {
        const there = FINDING_ROUTES.filter((route) => route.global).map(({ name }) => name);
        assert.deepStrictEqual(there, ["root-signed-in", "lasting-access", "account-abused", "aws-health"]);
    });

    it("know the log archives of both regions by the names that they have", async () => {
        const made = await runLayer("foundation", "prod");
        const archives = made
            .ofType("aws:s3/bucket:Bucket")
            .filter(({ name }) => name.endsWith("log-archive"))
            .map(({ inputs }) => inputs["bucket"] as string);
        assert.strictEqual(new Set(archives).size, 2, archives.join());
        for (const bucketName of archives) {
            assert.deepStrictEqual(call("s3", "DeleteBucket", { bucketName }), ["archive-tampered: critical"]);
        }
    });

    for (const [what, routes, expected] of rows) {
        it(`${what}: ${expected ?? "nobody is told"}`, () =>
            assert.deepStrictEqual(routes, expected === undefined ? [] : [expected]));
    }
});
