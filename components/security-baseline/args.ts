/** What can be set of the baseline. What compliance depends on is not here: the component sets it. */
import type { DeletionGuard } from "../shared/deletion-guard";

/**
 * Default retention of the log archive. GOVERNANCE can be shortened by a privileged principal (the archive's policy
 * denies it to all, so the policy would have to change first), COMPLIANCE by nobody, root included.
 */
export type ObjectLock =
    | {
          readonly enabled: true;
          readonly mode: "GOVERNANCE" | "COMPLIANCE";
          /** Days that each object is locked. */
          readonly days: number;
      }
    | {
          readonly enabled: false;
          /** Why the archive need not be immutable here. */
          readonly reason: string;
      };

export type TrailDataEvent = "s3" | "lambda";

export type GuardDutyFeature = "s3" | "eksAudit" | "malware" | "rdsLogin" | "lambdaNetwork" | "runtime";

export type SecurityHubStandard = "fsbp" | "cis" | "nist80053" | "pciDss";

export interface AlertEmails {
    readonly critical?: readonly string[];
    readonly warning?: readonly string[];
    readonly info?: readonly string[];
}

export type BudgetScope = "account" | "environment-tag";

/** GitHub's OIDC provider: an account has one. */
export type OidcProvider = { readonly create: true } | { readonly create: false; readonly providerArn: string };

export interface SecurityBaselineArgs {
    /** Name of the environment; part of every physical name, so that two environments fit into one account. */
    readonly environment: string;

    /**
     * Whether this environment owns what an account (and region) has once: Config recorder, GuardDuty, Security Hub and
     * the alerts from both, EBS encryption by default, account-wide public access blocks, Access Analyzer, replication of images.
     */
    readonly accountSingletons: boolean;

    /** Whether to make EC2 Auto Scaling's service-linked role; AWS refuses if the account already has it. */
    readonly createAutoScalingRole: boolean;

    /** The same for AWS Config's service-linked role. Only with `accountSingletons` and `configEnabled`. */
    readonly createConfigRole: boolean;

    /** Deletion guard of what cannot be recreated: keys, log buckets, image repository. */
    readonly deletionGuard: DeletionGuard;

    /** Days that audit logs and configuration history are kept, 180 to 3,653: the last storage tier begins at 90 and is paid for 90. */
    readonly logRetentionDays: number;

    /** Object lock of the log archive: of what is written from then on. */
    readonly objectLock: ObjectLock;

    /** Data events that the trail records too; each costs 0.10 USD per 100,000 (aws.amazon.com/cloudtrail/pricing). */
    readonly trailDataEvents: readonly TrailDataEvent[];

    /** Days that CloudWatch Logs keeps the trail for searching; 0 = not sent there. A value that CloudWatch Logs knows. */
    readonly trailLogGroupDays: number;

    /** Whether AWS Config records. Only with `accountSingletons`. */
    readonly configEnabled: boolean;

    /** Whether GuardDuty watches. Only with `accountSingletons`. */
    readonly guardDutyEnabled: boolean;

    /** GuardDuty's paid features; every other one is set to DISABLED. */
    readonly guardDutyFeatures: readonly GuardDutyFeature[];

    /** Whether Security Hub checks and collects. Only with `accountSingletons`; needs AWS Config. */
    readonly securityHubEnabled: boolean;

    /** Standards that Security Hub checks. */
    readonly securityHubStandards: readonly SecurityHubStandard[];

    /** Addresses that get an email of each severity; each is confirmed once (docs/operator-guide.md, First deployment). */
    readonly alertEmails: AlertEmails;

    /** Images of releases that the repository keeps, 10 to 1,000: more than an environment can roll back to. */
    readonly imagesToKeep: number;

    /** Monthly budget in US dollars. */
    readonly monthlyBudgetUsd: number;

    /** Monthly budgets of single services in US dollars, by Cost Explorer's name of the service. */
    readonly serviceBudgetsUsd: Readonly<Record<string, number>>;

    /** What budgets count: the account, or what carries the tag `Environment`. */
    readonly budgetScope: BudgetScope;

    /** Whether to set IAM's password policy. Only with `accountSingletons`. */
    readonly passwordPolicy: boolean;

    /** Repository whose workflows may assume the CI roles, as its tokens name it: `owner/name` or `owner@id/name@id`. */
    readonly ciRepository: string;

    /** GitHub's OIDC provider: to make, or the one that the account has. */
    readonly ciOidcProvider: OidcProvider;
}
