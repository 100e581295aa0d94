/** Requests that must be refused, each beside one that must not: CI, a failover, drills, the network's endpoints. */
import * as assert from "node:assert";
import { environments } from "../layers";
import { Documents } from "./documents";
import { allows, type Context } from "./evaluate";

const OWN = "123456789012";
const IAM = `arn:aws:iam::${OWN}`;

type Row = readonly [role: string, action: string, resource: string, answer: boolean, context?: Context];

/** `ENV` stands for the environment. */
const everywhere = (boundary: string): readonly Row[] => {
    const within: Context = { "iam:PermissionsBoundary": boundary };
    const [deploy, preview, drift] = ["deploy", "preview", "drift"].map((role) => `baseline-ci-${role}`) as [
        string,
        string,
        string,
    ];
    const environments: Context = { "aws:ResourceTag/Environment": "ENV" };
    const secret = `arn:aws:secretsmanager:us-east-1:${OWN}:secret:integers-ENV`;
    return [
        [deploy, "iam:CreateRole", `${IAM}:role/integers-ENV/a`, true, within],
        [deploy, "iam:CreateRole", `${IAM}:role/integers-ENV/a`, false],
        [
            deploy,
            "iam:CreateRole",
            `${IAM}:role/integers-ENV/a`,
            false,
            { "iam:PermissionsBoundary": `${IAM}:policy/b` },
        ],
        [deploy, "iam:CreateRole", `${IAM}:role/a`, false, within],
        [deploy, "iam:PutRolePolicy", `${IAM}:role/integers-ENV/a`, false],
        [deploy, "iam:PutRolePolicy", `${IAM}:role/integers-ENV-ci-deploy`, false, within],
        [deploy, "iam:AttachRolePolicy", `${IAM}:role/integers-ENV-ci-deploy`, false, within],
        [deploy, "iam:UpdateAssumeRolePolicy", `${IAM}:role/integers-ENV-ci-deploy`, false],
        [
            deploy,
            "iam:PutRolePermissionsBoundary",
            `${IAM}:role/integers-ENV/a`,
            false,
            { "iam:PermissionsBoundary": `${IAM}:policy/b` },
        ],
        [deploy, "iam:DeleteRolePermissionsBoundary", `${IAM}:role/integers-ENV/a`, false, within],
        [deploy, "iam:CreatePolicyVersion", `${IAM}:policy/integers-ENV/a`, true],
        [deploy, "iam:CreatePolicyVersion", boundary, false],
        [deploy, "iam:SetDefaultPolicyVersion", boundary, false],
        [deploy, "iam:DeletePolicy", boundary, false],
        [deploy, "iam:PassRole", `${IAM}:role/integers-ENV/a`, true],
        [deploy, "iam:PassRole", `${IAM}:role/integers-ENV-ci-deploy`, false],
        [deploy, "iam:PassRole", `${IAM}:role/administrator`, false],
        [deploy, "iam:CreateUser", `${IAM}:user/a`, false],
        [deploy, "iam:CreateOpenIDConnectProvider", `${IAM}:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/A`, true],
        [deploy, "iam:DeleteOpenIDConnectProvider", `${IAM}:oidc-provider/token.actions.githubusercontent.com`, false],

        [preview, "rds:DescribeDBInstances", "*", true],
        [preview, "secretsmanager:GetRandomPassword", "*", true],
        [preview, "secretsmanager:GetSecretValue", `${secret}/rails-a1B2c3`, false, environments],
        [preview, "secretsmanager:BatchGetSecretValue", "*", false],
        [preview, "secretsmanager:PutSecretValue", `${secret}/rails-a1B2c3`, false, environments],
        [preview, "ssm:GetParameter", `arn:aws:ssm:us-east-1:${OWN}:parameter/a`, false],
        [preview, "ssm:GetParameter", "arn:aws:ssm:us-east-1::parameter/aws/service/eks/a", true],
        [preview, "s3:GetObject", "arn:aws:s3:::integers-ENV-log-archive-1/a", false],
        [preview, "s3:GetObject", "arn:aws:s3:::state/a", true],
        [preview, "kms:Decrypt", `arn:aws:kms:us-east-1:${OWN}:key/a`, false],
        [preview, "ecs:UpdateService", `arn:aws:ecs:us-east-1:${OWN}:service/app/web`, false],
        [preview, "logs:GetLogEvents", "*", false],

        [drift, "secretsmanager:GetSecretValue", `${secret}/origin-header-a1B2c3`, true, environments],
        [drift, "secretsmanager:GetSecretValue", `${secret}/rails-a1B2c3`, false, environments],
        [
            drift,
            "secretsmanager:GetSecretValue",
            `${secret}/a-a1B2c3`,
            false,
            { "aws:ResourceTag/Environment": "else" },
        ],
        [drift, "secretsmanager:PutSecretValue", `${secret}/a-a1B2c3`, false, environments],
        [drift, "kms:Decrypt", `arn:aws:kms:us-east-1:${OWN}:key/a`, false],
        [
            drift,
            "kms:Decrypt",
            `arn:aws:kms:us-east-1:${OWN}:key/a`,
            true,
            { "kms:ViaService": "ssm.us-east-1.amazonaws.com" },
        ],
        [
            drift,
            "kms:Decrypt",
            `arn:aws:kms:us-east-1:${OWN}:key/a`,
            false,
            { "kms:ViaService": "rds.us-east-1.amazonaws.com" },
        ],
        [drift, "s3:GetObject", "arn:aws:s3:::integers-ENV-edge-logs-1/a", false],

        [
            "app-migration",
            "ecs:RunTask",
            `arn:aws:ecs:us-east-1:${OWN}:task-definition/integers-ENV-migration:7`,
            true,
            { "ecs:cluster": `arn:aws:ecs:us-east-1:${OWN}:Cluster/app` },
        ],
        [
            "app-migration",
            "ecs:RunTask",
            `arn:aws:ecs:us-east-1:${OWN}:task-definition/integers-ENV-migration:7`,
            false,
            { "ecs:cluster": `arn:aws:ecs:us-east-1:${OWN}:Cluster/else` },
        ],
        [
            "app-migration",
            "ecs:RunTask",
            `arn:aws:ecs:us-east-1:${OWN}:task-definition/integers-ENV-web:7`,
            false,
            { "ecs:cluster": `arn:aws:ecs:us-east-1:${OWN}:Cluster/app` },
        ],
        [
            "app-migration",
            "ecs:TagResource",
            `arn:aws:ecs:us-east-1:${OWN}:Cluster/app/a`,
            true,
            { "ecs:CreateAction": "RunTask" },
        ],
        ["app-migration", "ecs:TagResource", `arn:aws:ecs:us-east-1:${OWN}:Cluster/app/a`, false],
        ["app-rotation", "ecs:UpdateService", `arn:aws:ecs:us-east-1:${OWN}:Service/app-web`, true],
        ["app-rotation", "ecs:UpdateService", `arn:aws:ecs:us-east-1:${OWN}:Service/database-pooler-service`, false],
        ["front-door-canary", "s3:PutObject", `arn:aws:s3:::integers-ENV-canary-${OWN}-us-west-2/artifacts/a`, true],
        ["front-door-canary", "s3:PutObject", `arn:aws:s3:::integers-ENV-canary-${OWN}-us-west-2/script.zip`, false],
        [
            "front-door-canary",
            "cloudwatch:PutMetricData",
            "*",
            true,
            { "cloudwatch:namespace": "CloudWatchSynthetics" },
        ],
        ["front-door-canary", "cloudwatch:PutMetricData", "*", false, { "cloudwatch:namespace": "AWS/ECS" }],
        [
            "observability-cluster-aws-ebs-csi-driver",
            "kms:CreateGrant",
            `arn:aws:kms:us-east-1:${OWN}:Key/baseline-key-data`,
            true,
            { "kms:GrantIsForAWSResource": "true" },
        ],
        [
            "observability-cluster-aws-ebs-csi-driver",
            "kms:CreateGrant",
            `arn:aws:kms:us-east-1:${OWN}:Key/baseline-key-data`,
            false,
        ],
    ];
};

const PLAN = `arn:aws:arc-region-switch::${OWN}:plan/integers-prod:a1`;
const [EXECUTION, APPROVAL] = ["recovery-failover-execution", "recovery-failover-approval"] as const;
const TAGGED: Context = { "aws:ResourceTag/Environment": "prod", "aws:ResourceTag/Project": "integers" };
const STAGING: Context = { ...TAGGED, "aws:ResourceTag/Environment": "staging" };
const BY_FIS: Context = { "aws:ResourceTag/managedByFIS": "true" };
const rds = (region: string, name: string) => `arn:aws:rds:${region}:${OWN}:Instance/${name}`;
const ecs = (region: string, name: string) => `arn:aws:ecs:${region}:${OWN}:Service/${name}`;

/** Where a second region stands. */
const WITH_STANDBY: readonly Row[] = [
    [EXECUTION, "ecs:UpdateService", ecs("us-west-2", "standby-app-web"), true],
    [EXECUTION, "ecs:UpdateService", ecs("us-east-1", "app-worker"), true],
    [EXECUTION, "ecs:UpdateService", ecs("us-west-2", "standby-pooler-service"), false],
    [EXECUTION, "ecs:DeleteService", ecs("us-west-2", "standby-app-web"), false],
    [EXECUTION, "rds:PromoteReadReplica", rds("us-west-2", "standby-database-replica"), true],
    [EXECUTION, "rds:PromoteReadReplica", rds("us-east-1", "database-replica-us-east-1a"), false],
    [EXECUTION, "rds:ModifyDBInstance", rds("us-west-2", "else"), false],
    [EXECUTION, "rds:DeleteDBInstance", rds("us-east-1", "database-primary"), false],
    [EXECUTION, "s3:PutObject", `arn:aws:s3:::integers-prod-log-archive-${OWN}-us-west-2/failover-reports/a`, true],
    [EXECUTION, "s3:PutObject", `arn:aws:s3:::integers-prod-log-archive-${OWN}-us-west-2/AWSLogs/a`, false],
    [EXECUTION, "route53:ChangeResourceRecordSets", "arn:aws:route53:::hostedzone/Z0123456789ABCDEFGHIJ", false],
    [EXECUTION, "arc-region-switch:StartPlanExecution", PLAN, true],
    [EXECUTION, "arc-region-switch:StartPlanExecution", PLAN.replace("prod", "else"), false],
    [EXECUTION, "arc-region-switch:ApprovePlanExecutionStep", PLAN, false],
    [APPROVAL, "arc-region-switch:ApprovePlanExecutionStep", PLAN, true],
    [APPROVAL, "arc-region-switch:ApprovePlanExecutionStep", PLAN.replace("prod", "else"), false],
    [APPROVAL, "arc-region-switch:StartPlanExecution", PLAN, false],
    ["recovery-drills-task-loss", "ecs:StopTask", `arn:aws:ecs:us-east-1:${OWN}:task/app/a`, true, TAGGED],
    ["recovery-drills-task-loss", "ecs:StopTask", `arn:aws:ecs:us-east-1:${OWN}:task/app/a`, false, STAGING],
    ["recovery-drills-task-loss", "ecs:StopTask", `arn:aws:ecs:us-west-2:${OWN}:task/app/a`, false, TAGGED],
    ["recovery-drills-task-loss", "rds:RebootDBInstance", `arn:aws:rds:us-east-1:${OWN}:db:a`, false, TAGGED],
    ["recovery-drills-database-failover", "rds:RebootDBInstance", `arn:aws:rds:us-east-1:${OWN}:db:a`, true, TAGGED],
    ["recovery-drills-database-failover", "rds:RebootDBInstance", `arn:aws:rds:us-east-1:${OWN}:db:a`, false, STAGING],
    [
        "recovery-drills-redis-failover",
        "elasticache:InterruptClusterAzPower",
        `arn:aws:elasticache:us-east-1:${OWN}:replicationgroup:a`,
        true,
        TAGGED,
    ],
    [
        "recovery-drills-redis-failover",
        "elasticache:InterruptClusterAzPower",
        `arn:aws:elasticache:us-east-1:${OWN}:replicationgroup:a`,
        false,
        STAGING,
    ],
    ...[
        "ecs:StopTask|task/app/a",
        "rds:RebootDBInstance|db:a",
        "elasticache:InterruptClusterAzPower|replicationgroup:a",
    ].flatMap((what): Row[] => {
        const [action, of] = what.split("|") as [string, string];
        const resource = `arn:aws:${action.split(":")[0]}:us-east-1:${OWN}:${of}`;
        const role = "recovery-drills-zone-power-loss";
        return [
            [role, action, resource, true, TAGGED],
            [role, action, resource, false, STAGING],
        ];
    }),
    ...[
        "OwnAcl|zone-power-loss|DeleteNetworkAcl|network-acl",
        "OwnRoutes|region-isolation|DeleteRouteTable|route-table",
    ].flatMap((what): Row[] => {
        const [, drill, action, kind] = what.split("|") as [string, string, string, string];
        const [role, resource] = [`recovery-drills-${drill}`, `arn:aws:ec2:us-east-1:${OWN}:${kind}/a`];
        const create = `ec2:Create${action.slice("Delete".length)}`;
        return [
            [role, `ec2:${action}`, resource, true, BY_FIS],
            [role, `ec2:${action}`, resource, false, TAGGED],
            [role, create, resource, true, { "aws:RequestTag/managedByFIS": "true" }],
            [role, create, resource, false],
            [role, "ec2:CreateTags", resource, true, { "ec2:CreateAction": create.slice("ec2:".length) }],
            [role, "ec2:CreateTags", resource, false],
        ];
    }),
    [
        "recovery-drills-task-loss",
        "s3:PutObject",
        `arn:aws:s3:::integers-prod-log-archive-${OWN}-us-east-1/drill-reports/task-loss/a`,
        true,
    ],
    [
        "recovery-drills-task-loss",
        "s3:PutObject",
        `arn:aws:s3:::integers-prod-log-archive-${OWN}-us-east-1/AWSLogs/a`,
        false,
    ],
    [
        "recovery-drills-task-loss-schedule",
        "fis:StartExperiment",
        `arn:aws:fis:us-east-1:${OWN}:experiment-template/recovery-drills-task-loss-id`,
        true,
    ],
    [
        "recovery-drills-task-loss-schedule",
        "fis:StartExperiment",
        `arn:aws:fis:us-east-1:${OWN}:experiment-template/recovery-drills-region-isolation-id`,
        false,
    ],
    ...["fis.amazonaws.com", "ecs.amazonaws.com"].map((service): Row => [
        "recovery-drills-task-loss-schedule",
        "iam:CreateServiceLinkedRole",
        `${IAM}:role/aws-service-role/${service}/AWSServiceRole`,
        service.startsWith("fis"),
        { "iam:AWSServiceName": service },
    ]),
    [
        "standby-app-migration",
        "ecs:RunTask",
        `arn:aws:ecs:us-west-2:${OWN}:task-definition/integers-prod-migration:7`,
        true,
        { "ecs:cluster": `arn:aws:ecs:us-west-2:${OWN}:Cluster/standby-app` },
    ],
    [
        "standby-app-migration",
        "ecs:RunTask",
        `arn:aws:ecs:us-west-2:${OWN}:task-definition/integers-prod-migration:7`,
        false,
        { "ecs:cluster": `arn:aws:ecs:us-east-1:${OWN}:Cluster/app` },
    ],
    ["standby-app-rotation", "ecs:UpdateService", ecs("us-west-2", "standby-app-web"), true],
    ["standby-app-rotation", "ecs:UpdateService", ecs("us-east-1", "app-web"), false],
    ["standby-pooler-relay", "events:PutEvents", `arn:aws:events:us-west-2:${OWN}:event-bus/default`, true],
    ["standby-pooler-relay", "events:PutEvents", `arn:aws:events:us-east-1:${OWN}:event-bus/default`, false],
];

for (const environment of environments) {
    const documents = new Documents(environment);
    describe(`requests in ${environment}`, () => {
        const rows = [
            ...everywhere(`${IAM}:policy/integers-${environment}-boundary`),
            ...(environment === "prod" ? WITH_STANDBY : []),
        ];
        for (const [role, action, resource, answer, context = {}] of rows) {
            const here = (text: string) => text.replaceAll("ENV", environment);
            it(`${role}: ${action} on ${here(resource)} is ${answer ? "allowed" : "refused"} ${JSON.stringify(context)}`, () => {
                const request = {
                    action,
                    resource: here(resource),
                    context: JSON.parse(here(JSON.stringify(context))) as Context,
                };
                assert.strictEqual(documents.may(role, request), answer);
            });
        }

        it("pass the endpoints of the network for this account's principals and buckets alone", () => {
            for (const [name] of documents.ofType("aws:ec2/vpcEndpoint:VpcEndpoint").filter(([, i]) => "policy" in i)) {
                const passes = (action: string, context: Context) =>
                    allows(documents.guarding("aws:ec2/vpcEndpoint:VpcEndpoint", name), {
                        action,
                        resource: "*",
                        context,
                    });
                const key = /-s3$/.test(name) ? "aws:ResourceAccount" : "aws:PrincipalAccount";
                assert.strictEqual(passes("s3:PutObject", { [key]: OWN }), true, name);
                assert.strictEqual(passes("s3:PutObject", { [key]: "999999999999" }), false, name);
            }
        });

        for (const bastion of environment === "prod" ? ["network", "standby-network"] : ["network"]) {
            it(`open sessions by ${bastion}-bastion-operators on its bastion, audited, and end their own`, () => {
                const region = bastion === "network" ? "us-east-1" : "us-west-2";
                const can = (resource: string, context: Context) =>
                    allows(documents.guarding("aws:iam/policy:Policy", `${bastion}-bastion-operators`), {
                        action: "ssm:StartSession",
                        resource,
                        context,
                    });
                const machine = `arn:aws:ec2:${region}:${OWN}:instance/i-1`;
                const tag = (name: string) => ({ "ssm:resourceTag/Name": name });
                assert.strictEqual(can(machine, tag(`${bastion}-bastion`)), true);
                assert.strictEqual(can(machine, tag("else")), false);
                const unchecked = { ...tag(`${bastion}-bastion`), "ssm:SessionDocumentAccessCheck": "false" };
                assert.strictEqual(can(machine, unchecked), false);
                assert.strictEqual(can(`arn:aws:ssm:${region}:${OWN}:Document/${bastion}-bastion-session`, {}), true);
                assert.strictEqual(can(`arn:aws:ssm:${region}::document/AWS-StartSSHSession`, {}), false);
            });
        }
    });
}
