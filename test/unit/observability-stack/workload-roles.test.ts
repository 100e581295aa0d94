import assert from "node:assert/strict";
import { type Tool, toolServiceAccounts } from "../../../components/observability-stack/tools/service-accounts";
import { workloadStatements, type WorkloadTargets } from "../../../components/observability-stack/workload-permissions";
import type { Recorder } from "../mocks";
import { build, ISSUER, KEYS, type Statement, statementsOf, TOPICS, waitsFor } from "./fixture";

const tools = Object.keys(toolServiceAccounts) as Tool[];
const list = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());

describe("roles of the monitoring tools", () => {
    let made: Recorder;
    before(async () => (made = await build()));
    const role = (tool: Tool) => made.one("aws:iam/role:Role", `monitoring-roles-${tool}`);
    const policyOf = (tool: Tool) =>
        statementsOf(made.one("aws:iam/rolePolicy:RolePolicy", `monitoring-roles-${tool}`).inputs["policy"]);
    const actions = (tool: Tool) => policyOf(tool).flatMap(({ Action, Resource }) => [[list(Action), Resource]]);
    const logGroup = (name: string) => `arn:aws:logs:us-east-1:123456789012:log-group:${name}`;

    it("are one a tool, each with one policy and nothing managed", () => {
        for (const tool of tools) {
            assert.equal(
                made.one("aws:iam/rolePolicy:RolePolicy", `monitoring-roles-${tool}`).inputs["role"],
                `role-monitoring-roles-${tool}`,
            );
        }
        const attached = made
            .ofType("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
            .filter(({ name }) => name.startsWith("monitoring-roles"));
        assert.deepEqual(attached, []);
    });

    it("let Prometheus write metrics into the one workspace", () => {
        const workspace = made.one("aws:amp/workspace:Workspace").state["arn"];
        assert.deepEqual(actions("prometheus"), [[["aps:RemoteWrite"], workspace]]);
    });

    it("let Alertmanager publish to the four topics with their key", () => {
        const heartbeat = made.one("aws:sns/topic:Topic").state["arn"];
        assert.deepEqual(actions("alertmanager"), [
            [["sns:Publish"], [...Object.values(TOPICS), heartbeat]],
            [["kms:Decrypt", "kms:GenerateDataKey"], KEYS.alerts],
        ]);
    });

    it("let the CloudWatch exporter read metrics, which know no resource", () => {
        assert.deepEqual(actions("yace"), [
            [
                [
                    "cloudwatch:GetMetricData",
                    "cloudwatch:GetMetricStatistics",
                    "cloudwatch:ListMetrics",
                    "tag:GetResources",
                ],
                "*",
            ],
        ]);
    });

    it("let Grafana read its one secret", () => {
        const secret = made.one("aws:secretsmanager/secret:Secret").state["arn"];
        assert.deepEqual(actions("grafana"), [
            [["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"], secret],
            [["kms:Decrypt"], KEYS.secrets],
        ]);
    });

    it("let Filebeat read the environment's log groups, the cluster's own among them", () => {
        const names = [
            "/integers/prod/web",
            "/integers/prod/flow",
            "/aws/eks/integers-prod-monitoring/cluster",
            "/aws/containerinsights/integers-prod-monitoring/application",
        ];
        assert.deepEqual(actions("filebeat"), [
            [["logs:FilterLogEvents"], names.flatMap((name) => [logGroup(name), `${logGroup(name)}:*`])],
            [["logs:DescribeLogGroups"], "*"],
        ]);
    });

    it("let Fluent Bit write into the log group of the containers, and make no group", () => {
        assert.deepEqual(actions("fluentbit"), [
            [
                ["logs:CreateLogStream", "logs:PutLogEvents"],
                `${logGroup("/aws/containerinsights/integers-prod-monitoring/application")}:*`,
            ],
        ]);
    });

    it("let Elasticsearch write snapshots into the one bucket with its key", () => {
        const bucket = made.one("aws:s3/bucket:Bucket").state["arn"] as string;
        assert.deepEqual(actions("elasticsearch"), [
            [
                [
                    "s3:AbortMultipartUpload",
                    "s3:DeleteObject",
                    "s3:GetObject",
                    "s3:ListMultipartUploadParts",
                    "s3:PutObject",
                ],
                `${bucket}/*`,
            ],
            [["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"], bucket],
            [["kms:Decrypt", "kms:GenerateDataKey"], KEYS.data],
        ]);
    });

    it("hold no wildcard in an action, and on every resource only what knows none", () => {
        const lists = ["logs:DescribeLogGroups"];
        for (const tool of tools) {
            for (const { Action, Resource, Effect } of policyOf(tool)) {
                assert.equal(Effect, "Allow");
                assert.deepEqual(
                    list(Action).filter((action) => action.includes("*")),
                    [],
                );
                const everywhere = tool === "yace" || list(Action).every((action) => lists.includes(action));
                assert.equal(list(Resource).includes("*"), everywhere);
            }
        }
    });

    for (const tool of tools.filter((name) => toolServiceAccounts[name].identity === "pod")) {
        it(`bind ${tool}'s by Pod Identity to its one service account in this cluster`, () => {
            const { namespace, serviceAccount } = toolServiceAccounts[tool];
            assert.deepEqual(statementsOf(role(tool).inputs["assumeRolePolicy"]), [
                {
                    Sid: "AssumedByPods",
                    Effect: "Allow",
                    Principal: { Service: "pods.eks.amazonaws.com" },
                    Action: ["sts:AssumeRole", "sts:TagSession"],
                    Condition: {
                        StringEquals: {
                            "aws:RequestTag/eks-cluster-name": "integers-prod-monitoring",
                            "aws:RequestTag/kubernetes-namespace": namespace,
                            "aws:RequestTag/kubernetes-service-account": serviceAccount,
                        },
                    },
                } satisfies Statement,
            ]);
            assert.deepEqual(
                made.one("aws:eks/podIdentityAssociation:PodIdentityAssociation", `monitoring-roles-${tool}`).inputs,
                {
                    clusterName: "integers-prod-monitoring",
                    namespace,
                    serviceAccount,
                    roleArn: role(tool).state["arn"],
                },
            );
        });
    }

    it("bind Elasticsearch's alone by the cluster's issuer, to one subject and one audience", () => {
        const { state, inputs } = made.one("aws:iam/openIdConnectProvider:OpenIdConnectProvider");
        assert.deepEqual(inputs, { url: ISSUER, clientIdLists: ["sts.amazonaws.com"] });
        const host = ISSUER.replace("https://", "");
        assert.deepEqual(statementsOf(role("elasticsearch").inputs["assumeRolePolicy"]), [
            {
                Sid: "AssumedByServiceAccount",
                Effect: "Allow",
                Principal: { Federated: state["arn"] },
                Action: "sts:AssumeRoleWithWebIdentity",
                Condition: {
                    StringEquals: {
                        [`${host}:aud`]: "sts.amazonaws.com",
                        [`${host}:sub`]: "system:serviceaccount:elastic:elasticsearch",
                    },
                },
            } satisfies Statement,
        ]);
        const bound = made.ofType("aws:eks/podIdentityAssociation:PodIdentityAssociation").map(({ name }) => name);
        assert.equal(bound.includes("monitoring-roles-elasticsearch"), false);
    });

    it("are bound before any tool starts, for a pod that starts earlier has no identity", () => {
        const releases = made.ofType("kubernetes:helm.sh/v3:Release");
        const bindings = made
            .ofType("aws:eks/podIdentityAssociation:PodIdentityAssociation")
            .concat(
                made.ofType("aws:iam/rolePolicy:RolePolicy").filter(({ name }) => name.startsWith("monitoring-roles")),
            );
        assert.equal(releases.length, 7);
        for (const release of releases) {
            const waits = waitsFor(made, release);
            assert.deepEqual(
                bindings.filter(({ urn }) => !waits.includes(urn)).map((row) => row.name),
                [],
                release.name,
            );
        }
    });

    it("are bound while the machines start, for AWS knows an association only seconds after it has taken it", () => {
        const waits = made
            .ofType("aws:eks/podIdentityAssociation:PodIdentityAssociation")
            .flatMap((association) => waitsFor(made, association));
        assert.ok(waits.includes(made.one("aws:eks/cluster:Cluster").urn));
        assert.deepEqual(
            made
                .ofType("aws:eks/nodeGroup:NodeGroup")
                .concat(made.ofType("aws:eks/addon:Addon"))
                .filter(({ urn }) => waits.includes(urn))
                .map(({ name }) => name),
            [],
        );
    });

    it("stay within what IAM takes for the inline policies of a role, with forty log groups", () => {
        const targets: WorkloadTargets = {
            site: { partition: "aws", region: "us-east-1", accountId: "123456789012" },
            workspaceArn: "arn",
            topicArns: [],
            alertsKeyArn: "arn",
            grafanaSecretArn: "arn",
            secretsKeyArn: "arn",
            logGroupNames: Array.from({ length: 40 }, (_, n) => `/integers/prod/some-service-${n}`),
            containerLogGroupName: "/g",
            snapshotBucketArn: "arn",
            dataKeyArn: "arn",
        };
        // IAM and STS quotas: 10,240 characters without white space.
        assert.ok(JSON.stringify(workloadStatements.filebeat(targets)).length < 10_240);
    });
});
