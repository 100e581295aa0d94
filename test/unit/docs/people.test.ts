/** Whoever is called at night may do what the runbook says, or reads that it is an administrator's (R-SEC-4). */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { environments, runLayer } from "../layers";

const DOCS = path.resolve(__dirname, "../../../docs");
const read = (file: string) => fs.readFileSync(path.join(DOCS, file), "utf8");

/** Calls of runbooks that change something and are for an administrator, and why. */
const ADMINISTRATORS: Readonly<Record<string, string>> = {
    "accessanalyzer update-findings": "a finding can wait",
    "arc-region-switch approve-plan-execution-step": "by the approval role, which those on call take",
    "account put-alternate-contact": "a new account",
    "backup put-restore-validation-result": "after a restore test",
    "backup start-backup-job": "hands a role on",
    "backup start-copy-job": "hands a role on",
    "cloudwatch set-alarm-state": "a drill",
    "ec2 allocate-address": "whoever allows our addresses must know it first",
    "ec2 associate-nat-gateway-address": "the same",
    "ec2 create-snapshots": "an intrusion",
    "ec2 delete-snapshot": "deletes",
    "ec2 delete-volume": "deletes",
    "ec2 modify-network-interface-attribute": "cuts any machine off",
    "ec2 terminate-instances": "ends any machine",
    "ecs execute-command": "reads the application's data",
    "ecs run-task": "hands roles on; the page says who may",
    "ecs stop-task": "an intrusion",
    "eks associate-access-policy": "gives access",
    "eks create-access-entry": "gives access",
    "eks delete-access-entry": "gives access",
    "eks start-insights-refresh": "an upgrade",
    "eks update-addon": "an upgrade's way back",
    "eks update-cluster-config": "an upgrade's way back",
    "eks update-cluster-version": "an upgrade's way back",
    "eks update-nodegroup-version": "an upgrade",
    "elasticache decrease-replica-count": "not at night",
    "elasticache increase-replica-count": "not at night",
    "elasticache modify-user-group": "gives access",
    "fis start-experiment": "a drill",
    "fis update-safety-lever-state": "a drill",
    "guardduty archive-findings": "a finding can wait",
    "iam put-role-policy": "changes rights",
    "iam update-access-key": "changes rights",
    "inspector2 enable": "a new account",
    "macie2 enable-macie": "a new account",
    "rds delete-db-instance": "deletes",
    "rds restore-db-instance-from-db-snapshot": "two persons",
    "rds restore-db-instance-to-point-in-time": "two persons",
    "rds stop-db-instance-automated-backups-replication": "after a restore",
    "s3control create-job": "hands a role on",
    "secretsmanager put-secret-value": "knows the value",
    "secretsmanager update-secret-version-stage": "after a restore",
    "securityhub batch-update-findings": "a finding can wait",
    "securityhub batch-update-standards-control-associations": "a new account",
};

/** What ReadOnlyAccess has, or what calls nothing that needs a right of its own. */
const READS = /^(describe|get|list|wait|tail|filter|search)\b|^(update-kubeconfig|export-credentials)$/;
/** A copy out of a bucket reads. */
const COPY_OUT = /\baws s3 cp (--recursive )?s3:\/\//g;
/** By the bastion operators' policy. */
const OPERATORS = "ssm start-session";

const runbooks = fs.readdirSync(path.join(DOCS, "runbooks")).map((file) => `runbooks/${file}`);
const calls = new Set(
    runbooks.flatMap((file) =>
        [
            ...read(file)
                .replaceAll(COPY_OUT, "")
                .matchAll(/\baws ([a-z0-9-]+) ([a-z0-9-]+)/g),
        ]
            .filter(([, , operation]) => !READS.test(operation!))
            .map(([, service, operation]) => `${service} ${operation}`),
    ),
);

interface Statement {
    readonly Action: string | readonly string[];
    readonly Resource: string;
    readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
const [, policies = "", policy = ""] =
    /### People\n[^]*?\nGive those on call([^]*?)```json\n([^]*?)```/.exec(read("operator-guide.md")) ?? [];
const { Statement: statements } = JSON.parse(policy) as { Statement: readonly Statement[] };
const actions = statements.flatMap(({ Action }) => Action);

/** What a call needs beside its own right: its documentation says "You also need" (Secrets Manager API Reference, RotateSecret). */
const ALSO_NEEDED = { "secretsmanager:RotateSecret": "lambda:InvokeFunction" } as const;

/**
 * What Database Insights needs where its key is of the account ("Changing an AWS KMS policy for Performance Insights"):
 * `ReadOnlyAccess` has no right over a key.
 */
const INSIGHTS = ["kms:Decrypt", "kms:GenerateDataKey"];

/** The right for a call: `rds reboot-db-instance` → `rds:RebootDBInstance`, whatever the case of its letters. */
const rightOf = (call: string) =>
    call
        .replace("service-quotas ", "servicequotas ")
        .replace(" ", ":")
        .replace(/(?<=:.*)-/g, "");
const granted = actions.map((action) => action.toLowerCase());

describe("people on call", () => {
    it("may do what runbooks ask for, but for what stands here as an administrator's", () => {
        const lacking = [...calls].filter(
            (call) => !granted.includes(rightOf(call)) && !(call in ADMINISTRATORS) && call !== OPERATORS,
        );
        assert.deepEqual(lacking, []);
    });

    it("may use the Kubernetes API as runbooks do, which read nodes and delete pods", () => {
        assert.match(read("operator-guide.md"), /a row in `observability:operators` \(`access: admin`/);
    });

    it("may change nothing else", () => {
        const beside = [...Object.values(ALSO_NEEDED), ...INSIGHTS].map((action) => action.toLowerCase());
        const rights = new Set([...[...calls].map(rightOf), ...beside]);
        const more = granted.filter((action) => !rights.has(action) && !/:(get\*|list\*|list\w+)$/.test(action));
        assert.deepEqual(more, []);
    });

    it("see Database Insights, and use the database's key for nothing else", () => {
        assert.ok(runbooks.some((file) => read(file).includes("Database Insights")));
        const ofKeys = statements.filter(({ Action }) => [Action].flat().some((action) => INSIGHTS.includes(action)));
        assert.deepEqual(
            ofKeys.map(({ Action, Condition }) => ({ Action, Condition })),
            [
                {
                    Action: INSIGHTS,
                    Condition: {
                        StringLike: { "kms:ViaService": "rds.*.amazonaws.com" },
                        StringEquals: { "kms:EncryptionContext:aws:pi:service": "rds" },
                    },
                },
            ],
        );
    });

    it("may open the case at AWS Support that runbooks end with", () => {
        assert.ok(runbooks.some((file) => read(file).includes("AWS Support")));
        // ReadOnlyAccess has `support:Describe*` and no CreateCase.
        assert.match(policies, /`ReadOnlyAccess` and `AWSSupportAccess`/);
    });

    it("may invoke the functions that rotate, as RotateSecret asks for, and no other function", async () => {
        assert.ok(Object.keys(ALSO_NEEDED).every((action) => actions.includes(action)));
        const functions = await Promise.all(
            environments.map(async (environment) => {
                const { resources } = await runLayer("data", environment);
                return resources
                    .filter(({ type }) => type === "aws:serverlessrepository/cloudFormationStack:CloudFormationStack")
                    .map(({ inputs }) => (inputs["parameters"] as { functionName: string }).functionName);
            }),
        );
        const names = functions.flat();
        assert.strictEqual(names.length, 2 * environments.length);
        const resources = statements
            .filter(({ Action }) => [Action].flat().includes(ALSO_NEEDED["secretsmanager:RotateSecret"]))
            .map(({ Resource }) => new RegExp(`^${Resource.replaceAll("*", "[^:]*")}$`));
        const invokes = (name: string) =>
            resources.some((one) => one.test(`arn:aws:lambda:us-east-1:123456789012:function:${name}`));
        assert.deepEqual(
            names.filter((name) => !invokes(name)),
            [],
        );
        assert.ok(!invokes("another"));
    });

    it("leave to administrators what runbooks do ask for", () => {
        assert.deepEqual(
            Object.keys(ADMINISTRATORS).filter((call) => !calls.has(call) || granted.includes(rightOf(call))),
            [],
        );
    });
});

describe("administrators", () => {
    it("are denied the way into a task that nothing records, in each cluster", async () => {
        // ECS Developer Guide, "Limiting access to the Start Session action": started outside of ECS Exec, "not logged".
        const [, told = "{}"] =
            /### Access to machines\n[^]*?```json\n([^]*?)```/.exec(read("operator-guide.md")) ?? [];
        const { Effect, Action, Resource = "" } = JSON.parse(told) as Partial<Statement> & { readonly Effect?: string };
        assert.deepEqual([Effect, Action], ["Deny", "ssm:StartSession"]);
        const denied = new RegExp(`^${Resource.replaceAll("*", "[^:/]*")}$`);
        for (const environment of environments) {
            const { resources } = await runLayer("app", environment);
            const clusters = resources.filter(({ type }) => type === "aws:ecs/cluster:Cluster");
            assert.notStrictEqual(clusters.length, 0);
            for (const { inputs } of clusters) {
                const task = `task/${inputs["name"] as string}/0123456789abcdef`;
                assert.match(`arn:aws:ecs:us-east-1:123456789012:${task}`, denied);
            }
        }
        // Sessions on the bastion are recorded.
        assert.doesNotMatch("arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0", denied);
    });
});
