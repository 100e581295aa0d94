import * as assert from "node:assert";
import { boundaryStatements } from "../../../components/security-baseline/boundary";
import {
    deployStatements,
    driftStatements,
    githubTrust,
    MAIN,
    previewStatements,
    subjectOf,
} from "../../../components/security-baseline/ci-policies";
import { policyDocument, type Statement } from "../../../components/shared/policy-document";
import { layerNames } from "../../../stacks/contracts";
import { readGolden } from "../../golden/files";
import { environments } from "../layers";

const SITE = { partition: "aws", accountId: "123456789012", region: "us-east-1", namePrefix: "integers-prod" };
const BOUNDARY = "arn:aws:iam::123456789012:policy/integers-prod-boundary";
const PATH = "/integers-prod/";

/** What a preview and a search for drift look up of the failover plan: that environment's alone. */
const READ_PLAN: Statement = {
    Sid: "ReadFailoverPlan",
    Effect: "Allow",
    Action: [
        "arc-region-switch:GetPlan",
        "arc-region-switch:ListRoute53HealthChecks",
        "arc-region-switch:ListTagsForResource",
    ],
    Resource: "arn:aws:arc-region-switch::123456789012:plan/integers-prod:*",
};
const bySid = (statements: readonly Statement[], sid: string) => statements.find((s) => s.Sid === sid);
const allowed = (statements: readonly Statement[]) => statements.filter((s) => s.Effect === "Allow");

describe("CI's policies", () => {
    it("trust one subject of one repository, whole", () => {
        const arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";
        const conditionOf = (...claims: [subject: string, ref?: string]) => githubTrust(arn, ...claims)[0]?.Condition;
        const claims = {
            "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
            "token.actions.githubusercontent.com:sub": "repo:acme/integers:environment:prod",
        };
        assert.deepStrictEqual(conditionOf(subjectOf.deploy("acme/integers", "prod")), { StringEquals: claims });
        assert.deepStrictEqual(conditionOf(subjectOf.deploy("acme/integers", "prod"), MAIN), {
            StringEquals: { ...claims, "token.actions.githubusercontent.com:ref": "refs/heads/main" },
        });
        assert.strictEqual(subjectOf.preview("acme/integers"), "repo:acme/integers:pull_request");
        assert.strictEqual(subjectOf.drift("acme/integers"), "repo:acme/integers:ref:refs/heads/main");
    });

    // A branch's own workflow may name any environment of GitHub, whose rule on branches somebody has to set by hand.
    for (const environment of environments) {
        it(`let a run of main alone deploy, by an environment's subject or by its own: ${environment}`, () => {
            const claimed = Object.entries(readGolden("foundation", environment)).flatMap(([key, { inputs }]) => {
                const trust = (inputs as { assumeRolePolicy?: { "(JSON text)": { Statement: Statement[] } } })
                    .assumeRolePolicy;
                const claims = trust?.["(JSON text)"].Statement[0]?.Condition?.["StringEquals"] ?? {};
                const claim = (name: string) => claims[`token.actions.githubusercontent.com:${name}`];
                return claim("sub") === undefined ? [] : [[key.split("-ci-")[1], claim("sub"), claim("ref")]];
            });
            assert.deepStrictEqual(claimed, [
                ["deploy", `repo:integers/platform:environment:${environment}`, "refs/heads/main"],
                ["drift", "repo:integers/platform:ref:refs/heads/main", undefined],
                ["preview", "repo:integers/platform:pull_request", undefined],
            ]);
        });
    }

    it("only take away from what ReadOnlyAccess gives the preview role, but for the failover plan and new passwords: secrets, parameters, data, log contents", () => {
        const statements = previewStatements(SITE, "integers-prod");
        // A preview of every layer with generated passwords asks for one; ReadOnlyAccess does not let it.
        assert.deepStrictEqual(
            allowed(statements).map((s) => s.Action),
            [READ_PLAN.Action, "secretsmanager:GetRandomPassword"],
        );
        const denied = statements.flatMap((s) => s.Action);
        for (const action of [
            ...["GetSecretValue", "BatchGetSecretValue"].map((name) => `secretsmanager:${name}`),
            ...["", "s", "sByPath", "History"].map((rest) => `ssm:GetParameter${rest}`),
            ...["GetObject", "GetObjectVersion"].map((name) => `s3:${name}`),
        ]) {
            assert.ok(denied.includes(action), action);
        }
        assert.deepStrictEqual(
            bySid(statements, "NoParametersOfTheAccount")?.Resource,
            "arn:aws:ssm:*:123456789012:parameter/*",
        );
    });

    it("let the drift role read, and of secrets only what the state of its environment holds", () => {
        const statements = driftStatements(SITE, "integers-prod", "prod");
        const allowing = allowed(statements);
        assert.deepStrictEqual(
            allowing.map(({ Action, Condition }) => [Action, Object.values(Condition ?? {})[0]]),
            [
                [READ_PLAN.Action, undefined],
                ["elasticloadbalancing:GetLoadBalancerWebACL", undefined],
                ["secretsmanager:GetSecretValue", { "aws:ResourceTag/Environment": "prod" }],
                [
                    "kms:Decrypt",
                    {
                        "kms:ViaService": [
                            "secretsmanager.*.amazonaws.com",
                            "ssm.*.amazonaws.com",
                            "s3.*.amazonaws.com",
                        ],
                    },
                ],
            ],
        );
        assert.ok(bySid(statements, "NoData")?.Action.includes("logs:GetLogEvents"));
    });

    it("let neither preview nor drift read what users are, wrote, or sent, which ReadOnlyAccess holds", () => {
        const denied = (statements: readonly Statement[], sid: string) => {
            const patterns = [bySid(statements, sid)!.Action]
                .flat()
                .map((a) => new RegExp(`^${a.replaceAll("*", ".*")}$`));
            return (action: string) => patterns.some((pattern) => pattern.test(action));
        };
        const roles = [
            denied(previewStatements(SITE, "integers-prod"), "NoDataNoSecrets"),
            denied(driftStatements(SITE, "integers-prod", "prod"), "NoData"),
        ];
        const data = [
            ...[
                "AdminGetUser",
                "AdminListGroupsForUser",
                "AdminListUserAuthEvents",
                "ListUsers",
                "ListUsersInGroup",
            ].map((name) => `cognito-idp:${name}`),
            ...[
                "FilterLogEvents",
                "GetLogEvents",
                "GetLogRecord",
                "GetQueryResults",
                "StartLiveTail",
                "StartQuery",
            ].map((name) => `logs:${name}`),
            ...["BatchGetItem", "GetItem", "PartiQLSelect", "Query", "Scan"].map((name) => `dynamodb:${name}`),
            ...["GetConsoleOutput", "GetConsoleScreenshot", "GetPasswordData"].map((name) => `ec2:${name}`),
            ...["GetMessageInsights", "GetSuppressedDestination", "ListSuppressedDestinations"].map(
                (name) => `ses:${name}`,
            ),
            "sqs:ReceiveMessage",
            ...["DownloadCompleteDBLogFile", "DownloadDBLogFilePortion"].map((name) => `rds:${name}`),
            "wafv2:GetSampledRequests",
        ];
        // What a refresh of the user pool and of the web ACLs asks for.
        const needed = [
            "cognito-idp:DescribeUserPool",
            "cognito-idp:GetGroup",
            "cognito-idp:GetUserPoolMfaConfig",
            "wafv2:GetWebACL",
        ];
        for (const isDenied of roles) {
            assert.deepStrictEqual(
                data.filter((action) => !isDenied(action)),
                [],
            );
            assert.deepStrictEqual(needed.filter(isDenied), []);
        }
    });

    it("let the drift role read each secret whose value is in the state, and none whose value people put", () => {
        const closed = [bySid(driftStatements(SITE, "integers-prod", "prod"), "NoSecretsThatPeoplePut")?.Resource]
            .flat()
            .map((arn) => new RegExp(`:secret:${arn!.split(":secret:")[1]!.replaceAll("*", ".*")}$`));
        const secrets = layerNames.flatMap((layer) => {
            const plan = Object.entries(readGolden(layer, "prod"));
            const ofType = (type: string) => plan.filter(([key]) => key.startsWith(`aws:secretsmanager/${type} `));
            const inState = ofType("secretVersion:SecretVersion").map(
                ([, { inputs }]) => (inputs as { secretId: string }).secretId,
            );
            return ofType("secret:Secret").map(([key, { inputs }]) => {
                const { name = key.split(" ")[1]! } = inputs as { name?: string };
                const arn = `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-a1B2c3`;
                return {
                    name,
                    inState: inState.includes(`${key.split(" ")[1]}-id`),
                    readable: !closed.some((pattern) => pattern.test(arn)),
                };
            });
        });
        assert.ok(secrets.length >= 8, `${secrets.length}`);
        for (const { name, inState, readable } of secrets) {
            assert.strictEqual(readable, inState, name);
        }
    });

    const roles = {
        preview: bySid(previewStatements(SITE, "integers-prod"), "NoObjects"),
        drift: bySid(driftStatements(SITE, "integers-prod", "prod"), "NoObjectsOfDataBuckets"),
    };
    const canary = (environment: string) => `integers-${environment}-canary-123456789012-us-west-2`;
    const openBuckets: [role: keyof typeof roles, environment: "prod" | "staging", open: string[]][] = [
        ["preview", "prod", []],
        ["preview", "staging", [canary("staging")]],
        ["drift", "prod", [canary("prod")]],
        ["drift", "staging", [canary("staging")]],
    ];
    for (const [role, environment, open] of openBuckets) {
        it(`keep prod's ${role} role out of the data in ${environment}'s buckets: two environments may share an account`, () => {
            const closed = [roles[role]?.Resource]
                .flat()
                .map(
                    (arn) =>
                        new RegExp(`^${arn!.replace("arn:aws:s3:::", "").replace("/*", "").replaceAll("*", ".*")}$`),
                );
            const buckets = layerNames
                .flatMap((layer) => Object.entries(readGolden(layer, environment)))
                .filter(([key]) => key.startsWith("aws:s3/bucket:Bucket "))
                .map(([, { inputs }]) => (inputs as { bucket: string }).bucket);
            assert.ok(buckets.length >= 10, `${buckets.length}`);
            assert.deepStrictEqual(
                buckets.filter((bucket) => !closed.some((pattern) => pattern.test(bucket))),
                open,
            );
        });
    }

    it("let the deploy role widen a role only under the environment's path and within the boundary", () => {
        const statements = deployStatements(SITE, PATH, BOUNDARY);
        const widening = [
            "iam:CreateRole",
            "iam:AttachRolePolicy",
            "iam:PutRolePolicy",
            "iam:PutRolePermissionsBoundary",
        ];
        for (const action of widening) {
            const allowing = statements.filter((s) => s.Action.includes(action));
            assert.deepStrictEqual(
                allowing.map((s) => [s.Resource, s.Condition]),
                [
                    [
                        "arn:aws:iam::123456789012:role/integers-prod/*",
                        { StringEquals: { "iam:PermissionsBoundary": BOUNDARY } },
                    ],
                ],
                action,
            );
        }
    });

    it("let the deploy role write nothing in IAM outside of the path, itself and the boundary included", () => {
        const writes = allowed(deployStatements(SITE, PATH, BOUNDARY)).filter((s) => s.Sid !== "ReadIam");
        for (const s of writes) {
            assert.match(
                String(s.Resource),
                /:((role|policy|instance-profile)\/integers-prod|oidc-provider\/oidc\.eks\.us-east-1\.amazonaws\.com)\/\*$/,
            );
        }
        const actions = writes.flatMap((s) => s.Action);
        assert.ok(!actions.includes("iam:DeleteRolePermissionsBoundary"));
        assert.ok(!actions.some((a) => /User|AccessKey|Group|SAML|\*/.test(a)), actions.join());
    });

    it("let the deploy role become no other role, delete no evidence before its time and move no domain: PowerUserAccess holds all", () => {
        assert.deepStrictEqual(bySid(deployStatements(SITE, PATH, BOUNDARY), "Never"), {
            Sid: "Never",
            Effect: "Deny",
            Action: ["sts:AssumeRole", "s3:BypassGovernanceRetention", "route53domains:*"],
            Resource: "*",
        });
    });

    it("bound every role away from the audit trail, key policies and account settings", () => {
        const never = bySid(boundaryStatements(SITE, PATH), "Never");
        assert.strictEqual(never?.Effect, "Deny");
        const dangerous = {
            cloudtrail: ["DeleteTrail", "PutEventSelectors", "StopLogging", "UpdateTrail"],
            kms: ["PutKeyPolicy", "DisableKey", "ScheduleKeyDeletion"],
            s3: ["BypassGovernanceRetention", "PutBucketObjectLockConfiguration", "PutAccountPublicAccessBlock"],
        };
        for (const action of Object.entries(dangerous).flatMap(([of, all]) => all.map((one) => `${of}:${one}`))) {
            assert.ok(never.Action.includes(action), action);
        }
        assert.strictEqual(never.Resource, "*");
    });

    it("allow no * action on the * resource, and no IAM write on it", () => {
        const statements = [
            ...previewStatements(SITE, "integers-prod"),
            ...driftStatements(SITE, "integers-prod", "prod"),
            ...deployStatements(SITE, PATH, BOUNDARY),
            ...boundaryStatements(SITE, PATH),
        ];
        for (const s of allowed(statements).filter((s) => [s.Resource].flat().includes("*"))) {
            for (const action of [s.Action].flat()) {
                assert.match(
                    action,
                    /^(?!iam:)[\w-]+:\*$|^iam:(Get|List)\*$|:GetRandomPassword$/,
                    `${s.Sid}: ${action}`,
                );
            }
        }
    });

    it("fit into IAM's limits: 6,144 characters a managed policy, 10,240 an inline one", () => {
        assert.ok(policyDocument(boundaryStatements(SITE, PATH)).length <= 6_144);
        assert.ok(policyDocument(deployStatements(SITE, PATH, BOUNDARY)).length <= 10_240);
        assert.ok(policyDocument(previewStatements(SITE, "integers-prod")).length <= 10_240);
        assert.ok(policyDocument(driftStatements(SITE, "integers-prod", "prod")).length <= 10_240);
    });
});
