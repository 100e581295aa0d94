import { SecurityBaseline, type SecurityBaselineArgs } from "../../../components/security-baseline";
import type { Statement } from "../../../components/shared/policy-document";
import { type Recorder, record } from "../mocks";

const ARGS: SecurityBaselineArgs = {
    environment: "staging",
    accountSingletons: true,
    createAutoScalingRole: true,
    createConfigRole: true,
    deletionGuard: { protect: true },
    logRetentionDays: 400,
    objectLock: { enabled: true, mode: "COMPLIANCE", days: 365 },
    trailDataEvents: [],
    trailLogGroupDays: 90,
    configEnabled: true,
    guardDutyEnabled: true,
    guardDutyFeatures: ["s3", "malware"],
    securityHubEnabled: true,
    securityHubStandards: ["fsbp", "cis"],
    alertEmails: {},
    imagesToKeep: 50,
    monthlyBudgetUsd: 1500,
    serviceBudgetsUsd: {},
    budgetScope: "account",
    passwordPolicy: true,
    ciRepository: "acme/integers",
    ciOidcProvider: { create: true },
};

export const baseline = (change: Partial<SecurityBaselineArgs> = {}) =>
    record(() => new SecurityBaseline("baseline", { ...ARGS, ...change }), {
        outputs: { "aws:kms/key:Key": ({ name }) => ({ keyId: `${name}-key-id` }) },
    });

export const keyArn = (purpose: string) => `arn:aws:kms:us-east-1:123456789012:Key/baseline-key-${purpose}`;
export const topicArn = (severity: string) => `arn:aws:sns:us-east-1:123456789012:Topic/baseline-topic-${severity}`;

export function statementsOf(r: Recorder, type: string, name: string): Statement[] {
    const { inputs } = r.one(type, name);
    return (JSON.parse((inputs["policy"] ?? inputs["assumeRolePolicy"]) as string) as { Statement: Statement[] })
        .Statement;
}
