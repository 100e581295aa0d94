/** What each role of the plans may do, within its boundary; and who may take it (R-SEC-4). */
import * as assert from "node:assert";
import { type Environment, environments } from "../layers";
import { Documents } from "./documents";
import { allows, type Context } from "./evaluate";

const OWN = "123456789012";
const OTHER = "999999999999";
const both = Object.fromEntries(environments.map((e) => [e, new Documents(e)])) as Record<Environment, Documents>;

/** PowerUserAccess reads secrets and uses keys; the search for drift compares the state's secrets. */
const CI = ["baseline-ci-deploy", "baseline-ci-drift"];

/** Region and name of a secret → roles that read it. What begins with `standby` is there where a second region stands. */
const SECRETS: Readonly<Record<string, readonly string[]>> = {
    "us-east-1 app-rails": ["app-execution"],
    "us-east-1 cache-user": ["app-execution"],
    "us-east-1 database-application": ["app-execution", "database-pooler-execution"],
    "us-east-1 database-master": ["database-pooler-execution"],
    "us-east-1 edge-origin": [],
    "us-east-1 observability-grafana": ["observability-roles-grafana"],
    "us-east-1 sessions-user": ["app-execution"],
    "us-west-2 app-rails": ["standby-app-execution"],
    "us-west-2 cache-user": ["standby-app-execution"],
    "us-west-2 database-application": ["standby-app-execution", "standby-pooler-execution"],
    "us-west-2 database-master": ["standby-pooler-execution"],
    "us-west-2 sessions-user": ["standby-app-execution"],
};

const DRILLS = ["database-failover", "redis-failover", "region-isolation", "task-loss", "zone-power-loss"];
const drills = DRILLS.map((drill) => `recovery-drills-${drill}`);

/** Region and name of a key → roles that decrypt with it, and by which service alone, where that is said. */
const KEYS: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
    "us-east-1 baseline-key-alerts": { "observability-roles-alertmanager": undefined },
    "us-east-1 baseline-key-data": {
        "network-bastion": undefined,
        "observability-cluster-aws-ebs-csi-driver": undefined,
        "observability-roles-elasticsearch": undefined,
        "standby-assets-replication": "s3.us-east-1",
    },
    "us-east-1 baseline-key-logs": {
        "app-task": undefined,
        "baseline-standby-trail-copy": "s3.us-east-1",
        ...Object.fromEntries(drills.map((drill) => [drill, undefined])),
    },
    "us-east-1 baseline-key-secrets": {
        "app-execution": undefined,
        "database-pooler-execution": undefined,
        "observability-roles-grafana": undefined,
    },
    "us-west-2 baseline-standby-key-alerts": {},
    "us-west-2 baseline-standby-key-data": {
        "standby-network-bastion": undefined,
        "standby-assets-replication": "s3.us-west-2",
    },
    "us-west-2 baseline-standby-key-logs": {
        "baseline-standby-trail-copy": "s3.us-west-2",
        "front-door-canary": "s3.us-west-2",
        "standby-app-task": undefined,
    },
    "us-west-2 baseline-standby-key-secrets": {
        "standby-app-execution": undefined,
        "standby-pooler-execution": undefined,
    },
};

/** Services that name no account when they assume a role (components/shared/policy-document.ts), and machines. */
const NAMES_NO_ACCOUNT = ["arc-region-switch", "backup", "cloudtrail", "ec2", "eks", "lambda", "s3"];

const arnOf = (service: string, kind: string, key: string): string => {
    const [region, name] = key.split(" ") as [string, string];
    return `arn:aws:${service}:${region}:${OWN}:${kind}/${name}`;
};

for (const environment of environments) {
    const documents = both[environment];
    const workloads = documents.roles.filter((role) => !CI.includes(role));
    /** Processes of the application, which use a key for shells alone, where people may open one. */
    const withoutShell = (role: string) =>
        role.endsWith("app-task") &&
        documents.inputs("aws:ecs/service:Service", role.replace(/task$/, "web"))["enableExecuteCommand"] !== true;
    const there = (roles: readonly string[]) => roles.filter((role) => workloads.includes(role)).sort();

    describe(`roles of ${environment}`, () => {
        for (const [secret, readers] of Object.entries(SECRETS)) {
            it(`read the secret ${secret} where they are ${readers.join(", ") || "CI's alone"}`, () => {
                const request = {
                    action: "secretsmanager:GetSecretValue",
                    resource: arnOf("secretsmanager", "Secret", secret),
                };
                assert.deepStrictEqual(workloads.filter((role) => documents.may(role, request)).sort(), there(readers));
                const writes = ["PutSecretValue", "UpdateSecret", "DeleteSecret", "RotateSecret"];
                for (const action of writes.map((name) => `secretsmanager:${name}`)) {
                    assert.deepStrictEqual(
                        workloads.filter((role) => documents.may(role, { ...request, action })),
                        [],
                    );
                }
            });
        }

        for (const [key, users] of Object.entries(KEYS)) {
            it(`decrypt with ${key} where they are named, by the service that is named`, () => {
                const by = (service: string | undefined) => {
                    const context: Context =
                        service === undefined ? {} : { "kms:ViaService": `${service}.amazonaws.com` };
                    const request = { action: "kms:Decrypt", resource: arnOf("kms", "Key", key), context };
                    return workloads.filter((role) => documents.may(role, request)).sort();
                };
                const named = (services: readonly (string | undefined)[]) =>
                    there(Object.keys(users).filter((role) => services.includes(users[role]))).filter(
                        (role) => !withoutShell(role),
                    );
                assert.deepStrictEqual(by(undefined), named([undefined]));
                for (const service of ["s3.us-east-1", "s3.us-west-2", "secretsmanager.us-east-1"]) {
                    assert.deepStrictEqual(by(service), named([undefined, service]), service);
                }
            });
        }

        it("stand in these tables with every secret and key that is made", () => {
            const rows = (table: object) => Object.keys(table).map((key) => key.split(" ")[1]!);
            const made = (type: string) => documents.ofType(type).map(([name]) => name);
            // Its users are CloudWatch Logs and, by the origin's secret, CI.
            const keys = made("aws:kms/key:Key").filter((name) => name !== "edge-cdn-key");
            assert.deepStrictEqual(
                keys.filter((name) => !rows(KEYS).includes(name)),
                [],
            );
            assert.deepStrictEqual(
                made("aws:secretsmanager/secret:Secret").filter((name) => !rows(SECRETS).includes(name)),
                [],
            );
        });

        it("pass the migration's roles to ECS's tasks, and no role to anything else", () => {
            const roleArn = (role: string) => {
                const { name, path = "/" } = documents.inputs("aws:iam/role:Role", role) as Record<string, string>;
                return `arn:aws:iam::${OWN}:role${path}${name ?? role}`;
            };
            const passed = (service: string) =>
                workloads.flatMap((role) =>
                    documents.roles
                        .filter((other) =>
                            documents.may(role, {
                                action: "iam:PassRole",
                                resource: roleArn(other),
                                context: { "iam:PassedToService": `${service}.amazonaws.com` },
                            }),
                        )
                        .map((other) => `${role} → ${other}`),
                );
            const expected = ["app", "standby-app"].flatMap((app) =>
                there([`${app}-migration`]).flatMap((role) => [`${role} → ${app}-execution`, `${role} → ${app}-task`]),
            );
            assert.deepStrictEqual(passed("ecs-tasks"), expected);
            for (const service of ["ec2", "ecs", "events", "lambda", "states"]) {
                assert.deepStrictEqual(passed(service), [], service);
            }
        });

        it("are taken by services for this account alone, by pods and people of the environment alone", () => {
            for (const role of workloads.filter((name) => !name.startsWith("baseline-ci"))) {
                const [statement] = documents.trust(role);
                const { Service: service, AWS: root } = statement!.Principal as Record<string, string>;
                const takes = (context: Context, action = String([statement!.Action].flat()[0])) =>
                    allows(documents.trust(role), {
                        action,
                        resource: "",
                        principal: service ?? root ?? Object.values(statement!.Principal!)[0]!,
                        context,
                    });
                const short = service?.replace(".amazonaws.com", "") ?? "";
                if (short === "pods.eks" || service === undefined) {
                    assert.strictEqual(takes({}), false, role);
                    assert.strictEqual(takes({ "aws:PrincipalArn": `arn:aws:iam::${OWN}:role/app` }), false, role);
                } else {
                    assert.strictEqual(takes({ "aws:SourceAccount": OWN }), true, role);
                    assert.strictEqual(
                        takes({ "aws:SourceAccount": OTHER }),
                        NAMES_NO_ACCOUNT.includes(short),
                        `${role} for another account`,
                    );
                }
            }
        });

        it("are CI's for one subject of one repository", () => {
            const subjects: Readonly<Record<string, string>> = {
                "baseline-ci-preview": "pull_request",
                "baseline-ci-drift": "ref:refs/heads/main",
                "baseline-ci-deploy": `environment:${environment}`,
            };
            const all = [...Object.values(subjects), "ref:refs/heads/other", "environment:other"];
            for (const [role, subject] of Object.entries(subjects)) {
                const issuer = Object.values(documents.trust(role)[0]!.Principal!)[0] as string;
                const takes = (sub: string, aud = "sts.amazonaws.com", ref = "refs/heads/main") =>
                    allows(documents.trust(role), {
                        action: "sts:AssumeRoleWithWebIdentity",
                        resource: "",
                        principal: issuer,
                        context: {
                            "token.actions.githubusercontent.com:aud": aud,
                            "token.actions.githubusercontent.com:sub": sub,
                            "token.actions.githubusercontent.com:ref": ref,
                        },
                    });
                assert.deepStrictEqual(
                    all.filter((of) => takes(`repo:integers/platform:${of}`)),
                    [subject],
                    role,
                );
                assert.deepStrictEqual(
                    all.filter((of) => takes(`repo:else/platform:${of}`)),
                    [],
                    role,
                );
                assert.strictEqual(takes(`repo:integers/platform:${subject}`, "else"), false, role);
                // A branch's own workflow, whose job names the environment: GitHub gives it the same subject.
                assert.deepStrictEqual(
                    ["refs/heads/branch", "refs/pull/1/merge"].filter((ref) =>
                        takes(`repo:integers/platform:environment:${environment}`, "sts.amazonaws.com", ref),
                    ),
                    [],
                    role,
                );
            }
        });
    });
}
