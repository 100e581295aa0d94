import { z } from "zod";
import { RETENTION_DAYS } from "../../components/shared/ranges";
import { deletionGuard, onceEach } from "./shared";

/** 0 = none kept. */
const TRAIL_DAYS = [0, ...RETENTION_DAYS] as const;

const emails = onceEach(z.email());

/** Configuration of the foundation layer (`foundation:*`). R-SEC-1, R-SEC-2, R-COST-1. */
export const foundationSchema = {
    accountSingletons: z
        .boolean()
        .default(true)
        .describe(
            "Whether this environment owns what an AWS account and region has only once: Config recorder, GuardDuty, " +
                "Security Hub, alerts on their findings, EBS encryption by default, public access blocks, IMDSv2 default, " +
                "Access Analyzer, password policy, and ECR's rule that copies the images of all of them to the second region. Set true in one environment of each account, false in every other. " +
                "From true to false later: operator guide. Default: true (an account for each environment)",
        ),
    createAutoScalingRole: z
        .boolean()
        .default(true)
        .describe(
            "Whether to create EC2 Auto Scaling's service-linked role, which the data key's policy names. Set false if " +
                "the account already has it (it once had an Auto Scaling group; `aws iam get-role --role-name " +
                "AWSServiceRoleForAutoScaling` finds it). To false later deletes the role (operator guide). Default: true",
        ),
    createConfigRole: z
        .boolean()
        .default(true)
        .describe(
            "Whether to create AWS Config's service-linked role, which Security Hub requires for the recorder (Config.1). " +
                "Set false if the account already has it (`aws iam get-role --role-name AWSServiceRoleForConfig` finds it). " +
                "To false later deletes the role (operator guide). Default: true",
        ),
    deletionGuard: deletionGuard
        .default({ protect: true })
        .describe(
            "Guards keys, log buckets and image repository against deletion: { protect: true }, or { protect: false, " +
                "reason: ... } if they may be destroyed with their contents. Default: { protect: true }",
        ),
    logRetentionDays: z
        .int()
        .min(180)
        .max(3653)
        .describe("Days that the audit trail and configuration history are kept, 180 to 3653"),
    objectLock: z
        .discriminatedUnion("enabled", [
            z.strictObject({
                enabled: z.literal(true),
                mode: z.enum(["GOVERNANCE", "COMPLIANCE"]),
                days: z.int().min(1).max(3653),
            }),
            z.strictObject({ enabled: z.literal(false), reason: z.string().min(10) }),
        ])
        .describe(
            "S3 Object Lock of the log archive: { enabled: true, mode: GOVERNANCE or COMPLIANCE, days } or { enabled: " +
                "false, reason }. It changes in place and holds for logs that come from then on; what is locked stays so for its " +
                "days. COMPLIANCE cannot be undone by anybody, and locked logs keep the bucket from being deleted",
        ),
    trailDataEvents: onceEach(z.enum(["s3", "lambda"]))
        .default([])
        .describe(
            "Data events that CloudTrail records beside management events: s3, lambda. Paid by the event. Default: none",
        ),
    trailLogGroupDays: z
        .literal(TRAIL_DAYS)
        .describe(
            `Days that CloudWatch Logs keeps the trail for searching: ${TRAIL_DAYS.join(", ")}; 0 = not sent, ` +
                "and a group that was there goes with what it holds (the archive keeps it)",
        ),
    configEnabled: z
        .boolean()
        .default(true)
        .describe(
            "Whether AWS Config records every resource; its history stays when it is switched off. Default: true",
        ),
    guardDutyEnabled: z
        .boolean()
        .default(true)
        .describe("Whether GuardDuty watches the account; switched off, it loses its findings. Default: true"),
    guardDutyFeatures: onceEach(z.enum(["s3", "eksAudit", "malware", "rdsLogin", "lambdaNetwork", "runtime"]))
        .default(["s3", "eksAudit", "malware", "rdsLogin"])
        .describe(
            "Paid features of GuardDuty: s3, eksAudit, malware, rdsLogin, lambdaNetwork, runtime; others are switched " +
                "off. Default: s3, eksAudit, malware, rdsLogin",
        ),
    securityHubEnabled: z
        .boolean()
        .default(true)
        .describe(
            "Whether Security Hub checks the account; needs configEnabled. Switched off, its findings go after 90 days. Default: true",
        ),
    securityHubStandards: onceEach(z.enum(["fsbp", "cis", "nist80053", "pciDss"]))
        .default(["fsbp", "cis"])
        .describe(
            "Standards that Security Hub checks: fsbp (AWS Foundational Security Best Practices), cis (CIS AWS " +
                "Foundations 5.0), nist80053, pciDss. Default: fsbp, cis",
        ),
    alertEmails: z
        .strictObject({ critical: emails, warning: emails, info: emails })
        .partial()
        .default({})
        .describe(
            "Addresses that get alerts of each severity: { critical: [...], warning: [...], info: [...] }; each is " +
                "confirmed once, by the token in the e-mail that AWS sends (docs/operator-guide.md, First deployment). Default: none",
        ),
    imagesToKeep: z
        .int()
        .min(10)
        .max(1000)
        .default(50)
        .describe(
            "Newest releases whose images the repository keeps, 10 to 1000; fewer delete older ones within a day, in both regions. " +
                "Default: 50",
        ),
    monthlyBudgetUsd: z
        .number()
        .positive()
        .describe(
            "Monthly budget in US dollars; a warning at 80 % forecast, a critical alert at 100 % spent. AWS forecasts after five " +
                "weeks of use, and takes its credits off what is spent: while they pay, nothing is told. Scope: budgetScope",
        ),
    serviceBudgetsUsd: z
        .record(z.string().min(1), z.number().positive())
        .default({})
        .describe(
            "Monthly budgets of single services in US dollars, by Cost Explorer's name, for instance " +
                "{ Amazon Relational Database Service: 4000 }. Default: none",
        ),
    budgetScope: z
        .enum(["account", "environment-tag"])
        .default("account")
        .describe(
            "What budgets count: account = all of the account; environment-tag = what carries the tag Environment, which " +
                "must be an active cost-allocation tag. Default: account",
        ),
    passwordPolicy: z
        .boolean()
        .default(true)
        .describe("Whether to set IAM's password policy (14 characters, 24 remembered; CIS 2.7, 2.8). Default: true"),
    ciRepository: z
        .string()
        .regex(/^[\w.-]+(@\d+)?\/[\w.-]+(@\d+)?$/, "must be owner/name")
        .describe(
            "GitHub repository whose workflows may assume the CI roles, as its tokens name it: owner/name, or " +
                "owner@id/name@id if it was created or renamed on or after 15 July 2026",
        ),
    ciOidcProvider: z
        .discriminatedUnion("create", [
            z.strictObject({ create: z.literal(true) }),
            z.strictObject({
                create: z.literal(false),
                providerArn: z
                    .string()
                    .regex(
                        /^arn:aws[\w-]*:iam::\d{12}:oidc-provider\/token\.actions\.githubusercontent\.com$/,
                        "must be the ARN of the account's provider of token.actions.githubusercontent.com",
                    ),
            }),
        ])
        .default({ create: true })
        .describe(
            "GitHub's OIDC provider, of which an account has one: { create: true }, or { create: false, providerArn: ... } " +
                "if it exists. To false later deletes the provider (operator guide). Default: { create: true }",
        ),
};
