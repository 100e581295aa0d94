/** Every policy document that the layers register, and every role (R-SEC-4). */
import * as assert from "node:assert";
import { layerNames } from "../../stacks/contracts";
import { policiesOf } from "./policy-documents";
import { environments, runLayer } from "./layers";

/** What an administrator makes, before there is a boundary: CI's roles, and those of the layer that makes it. */
const BY_AN_ADMINISTRATOR = "foundation";

/** Of the application's processes: an audited session of ECS Exec, where people may open one, and no other service of AWS. */
const SESSIONS = [
    [
        "SessionChannel",
        ["CreateControlChannel", "CreateDataChannel", "OpenControlChannel", "OpenDataChannel"].map(
            (action) => `ssmmessages:${action}`,
        ),
    ],
    ["FindSessionLog", ["logs:DescribeLogGroups"]],
    ["SessionLog", ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]],
    ["SessionKey", ["kms:Decrypt", "kms:GenerateDataKey"]],
];

/**
 * Actions of the roles that know no resource (Service Authorization Reference): a statement that names one for them allows
 * nothing. `ecs:ListTasks` knows container instances alone, and Fargate has none.
 */
const WITHOUT_RESOURCE = new Set(
    [
        "application-autoscaling: DescribeScalableTargets",
        "cloudwatch: GetMetricData GetMetricStatistics GetMetricWidgetImage ListMetrics PutMetricData",
        "ec2: DescribeManagedPrefixLists DescribeNetworkAcls DescribeNetworkInterfaces DescribeRouteTables",
        "ec2: DescribeSubnets DescribeVpcEndpoints DescribeVpcPeeringConnections DescribeVpcs",
        "ecr: GetAuthorizationToken",
        "ecs: ListServices ListTasks",
        "logs: CreateLogDelivery DeleteLogDelivery DescribeLogGroups DescribeResourcePolicies GetLogDelivery",
        "logs: ListLogDeliveries PutResourcePolicy UpdateLogDelivery",
        "secretsmanager: GetRandomPassword",
        "ssmmessages: CreateControlChannel CreateDataChannel OpenControlChannel",
        "tag: GetResources",
        "xray: GetSamplingRules GetSamplingTargets PutTelemetryRecords PutTraceSegments",
    ].flatMap((line) => {
        const [service, ...names] = line.split(" ") as [string, ...string[]];
        return names.map((name) => `${service}${name}`);
    }),
);

const full = (value: unknown): boolean => [value].flat().every((one) => typeof one === "string" && one !== "");
const isEmpty = (value: unknown): boolean => [value].flat().filter((one) => one !== undefined).length === 0;

for (const environment of environments) {
    describe(`IAM in ${environment}`, () => {
        for (const layer of layerNames) {
            it(`${layer} writes documents whose statements say who may do what on what`, async () => {
                const run = await runLayer(layer, environment);
                for (const { where, kind, statements } of run.resources.flatMap(policiesOf)) {
                    assert.ok(statements.length > 0, where);
                    const names = statements.map(({ Sid }) => Sid);
                    assert.strictEqual(new Set(names).size, names.length, `${where}: ${names.join(", ")}`);
                    for (const { Sid, Effect, Principal, Action, Resource } of statements) {
                        const at = `${where} ${Sid}`;
                        assert.ok(["Allow", "Deny"].includes(Effect), at);
                        assert.ok(!isEmpty(Action) && full(Action), `${at}: Action`);
                        assert.strictEqual(Principal === undefined, kind === "identity", `${at}: Principal`);
                        assert.strictEqual(Resource === undefined, kind === "trust", `${at}: Resource`);
                        assert.ok(Resource === undefined || (!isEmpty(Resource) && full(Resource)), `${at}: Resource`);
                    }
                }
            });

            it(`${layer} names no resource for an action that knows none`, async () => {
                const run = await runLayer(layer, environment);
                const allowing = run.resources
                    .flatMap(policiesOf)
                    .filter(({ kind }) => kind === "identity")
                    .flatMap(({ where, statements }) => statements.map((s) => [where, s] as const))
                    .filter(([, { Effect, Resource }]) => Effect === "Allow" && Resource !== "*");
                assert.deepStrictEqual(
                    allowing.flatMap(([where, { Sid, Action }]) =>
                        [Action]
                            .flat()
                            .filter((action) => WITHOUT_RESOURCE.has(action))
                            .map((action) => `${where} ${Sid}: ${action}`),
                    ),
                    [],
                );
            });

            if (layer !== BY_AN_ADMINISTRATOR) {
                it(`${layer} makes roles under the environment's path and within its boundary`, async () => {
                    const run = await runLayer(layer, environment);
                    for (const { name, inputs } of run.ofType("aws:iam/role:Role")) {
                        assert.strictEqual(inputs["path"], `/integers-${environment}/`, name);
                        assert.match(String(inputs["permissionsBoundary"]), /boundary/, name);
                    }
                });
            }
        }

        it("lets ECS start the application's tasks, and no more: image, log, and the secrets of these tasks", async () => {
            const { resources } = await runLayer("app", environment);
            const [execution] = resources.filter(
                ({ name, type }) => name === "app-execution" && /rolePolicy:/.test(type),
            );
            const [{ statements }] = policiesOf(execution!) as [ReturnType<typeof policiesOf>[number]];
            assert.deepStrictEqual(
                statements.map(({ Sid, Action }) => [Sid, Action]),
                [
                    ["Login", ["ecr:GetAuthorizationToken"]],
                    ["Pull", ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]],
                    ["Log", ["logs:CreateLogStream", "logs:PutLogEvents"]],
                    ["ReadSecrets", ["secretsmanager:GetSecretValue"]],
                    ["DecryptSecrets", ["kms:Decrypt"]],
                ],
            );
            const [, ...narrow] = statements;
            assert.ok(narrow.every(({ Resource }) => [Resource].flat().every((arn) => arn !== "*")));
            const task = resources.filter(({ name, type }) => name === "app-task" && /rolePolicy:/.test(type));
            const shells = resources.filter(({ inputs }) => inputs["enableExecuteCommand"] === true);
            assert.deepStrictEqual(
                task.flatMap((policy) => policiesOf(policy)[0]!.statements.map(({ Sid, Action }) => [Sid, Action])),
                shells.length > 0 ? SESSIONS : [],
            );
        });
    });
}
