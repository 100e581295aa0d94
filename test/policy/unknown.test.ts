/**
 * A value that is not known yet never makes a violation silent: whatever one value of a violating fixture is replaced by
 * "known after apply", the rule tells of something, since the old value is among those that it may become. Where it is
 * enough that a value be given, that is listed.
 *
 * Nor does a block that is not known yet, before another that violates, make the violation uncertain. Where the block may
 * be what the rule asks for, that is listed, too.
 */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as path from "node:path";
import type { Rule } from "../../policies/lib/rule";
import { rules } from "../../policies/rules";
import type { Cases, ResourceCases, StackCases } from "./cases";
import { analyze, analyzeStack, type Diagnostic, type Given, patched, policyOf, Ref, UNKNOWN } from "./harness";

const requireCases = createRequire(__filename);

/** Rule → what it only asks to be given: what is created now gives it, whatever it will be called. */
const GIVEN: Readonly<Record<string, string>> = {
    "region-switch-approver-named": "executionApprovalConfigs",
    "region-switch-reports": "bucketPath",
    "region-switch-shows-alarms": "resourceIdentifier",
    "datasync-task-logged": "cloudwatchLogGroupArn",
    "eks-secrets-encrypted": "keyArn",
    "kinesis-stream-encrypted": "kmsKeyId",
    "lambda-bucket-names-account": "sourceAccount",
    "fault-experiment-reports": "bucketName",
    "appsync-logs": "cloudwatchLogsRoleArn",
    "fault-experiment-logged": "logGroupArn",
    "load-balancer-access-logs": "bucket",
    "network-load-balancer-access-logs": "bucket",
    "search-domain-audit-logs": "cloudwatchLogGroupArn",
    "search-domain-error-logs": "cloudwatchLogGroupArn",
    "ec2-instance-declines-address": "subnetId",
    "lambda-in-vpc": "subnetIds",
    "iam-group-has-users": "users",
    "iam-user-in-group": "groups",
    "classic-load-balancer-backend-encrypted": "sslCertificateId",
    "classic-load-balancer-certificate": "sslCertificateId",
    "classic-load-balancer-encrypted": "sslCertificateId",
    "cloudfront-own-certificate": "acmCertificateArn",
    "kubernetes-load-balancer-tls": "service.beta.kubernetes.io/aws-load-balancer-ssl-cert",
};

/** Rules that a further block may satisfy: one that is not known yet leaves them open. */
const ANOTHER_MAY_DO: ReadonlySet<string> = new Set([
    // One of the kind is enough.
    "region-switch-approver-named",
    "region-switch-covers-regions",
    "region-switch-reports",
    "region-switch-shows-alarms",
    "bucket-aborts-uploads",
    "kubernetes-pods-spread",
    "budget-notifies",
    "ecr-customer-key",
    "ecr-kms-encrypted",
    "web-acl-blocks-known-bad-inputs",
    "web-acl-covers-owasp",
    "web-acl-has-rules",
    "web-acl-owasp-groups-block",
    "web-acl-rules-act",
    "beanstalk-enhanced-health",
    "beanstalk-managed-updates",
    "beanstalk-streams-logs",
    "network-firewall-two-zones",
    "bucket-access-logs",
    "cloudtrail-records-management",
    "cloudtrail-records-object-reads",
    "cloudtrail-records-object-writes",
    "docdb-audit-log",
    "ecs-container-insights",
    "search-domain-audit-logs",
    "search-domain-error-logs",
    "search-domain-logs",
    "search-domain-slow-logs",
    // A server among the origins.
    "cloudfront-bucket-root-object",
    "autoscaling-group-instance-types",
    "cloudfront-origin-failover",
    "bucket-objects-tls-only",
    "bucket-tls-only",
    "docdb-tls-1-2",
    "listener-https",
    "parameter-group-requires-tls",
    "redshift-requires-tls",
    "redshift-serverless-requires-tls",
    // What stands before decides: an approval, a denial.
    "region-switch-asks-before-data",
    "network-acl-no-open-ftp",
    "network-acl-no-open-ftp-data",
    "network-acl-no-open-rdp",
    "network-acl-no-open-ssh",
    // A denial in another policy of the role takes an allowance back.
    "iam-assume-role-named",
    "iam-no-credentials-exposure",
    "iam-no-data-exfiltration",
    "iam-no-permissions-management",
    "iam-no-privilege-escalation",
    "iam-no-role-takeover",
    "iam-pass-role-named",
    "iam-write-actions-restricted",
]);

type Step = string | number;

const isHolder = (value: unknown): value is object =>
    typeof value === "object" && value !== null && !(value instanceof Ref);

/** Every value that holds no other; a reference is known by what it refers to. */
function leaves(value: unknown, at: readonly Step[] = []): Step[][] {
    if (isHolder(value) && Object.keys(value).length > 0) {
        return Object.entries(value).flatMap(([key, held]) =>
            leaves(held, [...at, Array.isArray(value) ? Number(key) : key]),
        );
    }
    return value instanceof Ref || value === UNKNOWN ? [] : [[...at]];
}

function replaced(value: unknown, [step, ...rest]: readonly Step[], by: (old: unknown) => unknown): unknown {
    if (step === undefined) {
        return by(value);
    }
    const inner = replaced((value as Record<Step, unknown>)[step], rest, by);
    return Array.isArray(value)
        ? value.map((element: unknown, i) => (i === step ? inner : element))
        : { ...(value as object), [step]: inner };
}

/** The lists of blocks. */
function listsOfBlocks(value: unknown, at: readonly Step[] = []): Step[][] {
    if (!isHolder(value)) {
        return [];
    }
    const inner = Object.entries(value).flatMap(([key, held]) =>
        listsOfBlocks(held, [...at, Array.isArray(value) ? Number(key) : key]),
    );
    return Array.isArray(value) && isHolder(value[0]) && !Array.isArray(value[0]) ? [[...at], ...inner] : inner;
}

/** In a stack, the properties of its resources alone: their types are always known. */
const isProperty = (cases: ResourceCases | StackCases, at: readonly Step[]): boolean =>
    "compliant" in cases || (at.length > 2 && at[1] === "props");

/** What the rule says of each violating fixture after a change at each of the places that `places` finds. */
async function changed(
    rule: Rule,
    cases: ResourceCases | StackCases,
    places: (fixture: unknown) => Step[][],
    by: (old: unknown) => unknown,
) {
    const type = (cases.types ?? rule.types)[0]!;
    const policies = [policyOf(rule)];
    const tried = new Set<string>();
    const answers: { readonly change: string; readonly at: readonly Step[]; readonly told: Diagnostic[] }[] = [];
    for (const [name, patch] of Object.entries(cases.violating)) {
        const violating = patched<Record<string, unknown>>("compliant" in cases ? cases.compliant : cases.stack, patch);
        for (const at of places(violating).filter((place) => isProperty(cases, place))) {
            const props = replaced(violating, at, by) as Record<string, Given>;
            const key = JSON.stringify(props);
            if (tried.has(key)) {
                continue;
            }
            tried.add(key);
            const told =
                "compliant" in cases
                    ? await analyze(rule, type, props)
                    : await analyzeStack(policies, props, true, type);
            answers.push({ change: `${name}: ${at.join(".")}`, at, told });
        }
    }
    return answers;
}

async function silent(rule: Rule, cases: ResourceCases | StackCases): Promise<string[]> {
    const answers = await changed(rule, cases, leaves, () => UNKNOWN);
    return answers
        .filter(({ told, at }) => told.length === 0 && !at.includes(GIVEN[rule.name] ?? ""))
        .map(({ change }) => change);
}

/** In a stack, the judged resource's own blocks alone: what others declare may be what the rule looks for. */
async function hidden(rule: Rule, cases: ResourceCases | StackCases): Promise<string[]> {
    const own = (fixture: unknown) => listsOfBlocks(fixture).filter((at) => "compliant" in cases || at[0] === "it");
    const answers = await changed(rule, cases, own, (blocks) => [UNKNOWN, ...(blocks as unknown[])]);
    return answers.filter(({ told }) => told.every((d) => d.undetermined)).map(({ change }) => change);
}

/** What the rule says of the fixture and of each violating one where the provider is not configured yet. */
async function unconfigured(rule: Rule, cases: StackCases) {
    const type = (cases.types ?? rule.types)[0]!;
    const policies = [policyOf(rule)];
    const say = (patch: Record<string, unknown>) =>
        analyzeStack(policies, patched(cases.stack, patch), "unconfigured", type);
    const violating = Object.entries(cases.violating).map(async ([name, patch]) => ({ name, told: await say(patch) }));
    return { compliant: await say({}), violating: await Promise.all(violating) };
}

describe("policies: a value or a block that is not known yet", () => {
    for (const rule of rules) {
        const file = path.join(__dirname, "cases", rule.family, `${rule.name}.ts`);
        const { cases } = requireCases(file) as { cases: Cases };
        if ("always" in cases) {
            continue;
        }
        const forms: readonly (ResourceCases | StackCases)[] =
            "compliant" in cases || "stack" in cases ? [cases] : cases;
        it(`silences nothing that ${rule.name} may find`, async () => {
            for (const form of forms) {
                assert.deepEqual(await silent(rule, form), []);
            }
        });
        it(`before another block hides nothing that ${rule.name} finds`, async () => {
            const found = (await Promise.all(forms.map((form) => hidden(rule, form)))).flat();
            assert.equal(found.length > 0, ANOTHER_MAY_DO.has(rule.name), found.join("\n"));
        });
        if (rule.scope === "stack") {
            it(`leaves open what ${rule.name} finds where the provider is not configured yet`, async () => {
                for (const form of forms as readonly StackCases[]) {
                    const { compliant, violating } = await unconfigured(rule, form);
                    assert.deepEqual(
                        compliant.filter((d) => !d.undetermined).map((d) => d.message),
                        [],
                    );
                    assert.deepEqual(
                        violating.filter(({ told }) => told.length === 0).map(({ name }) => name),
                        [],
                    );
                }
            });
        }
    }
});
