/** Whom the plans' resource policies let in: services acting for this account, and for no other (confused deputy). */
import * as assert from "node:assert";
import { environments } from "../layers";
import { Documents } from "./documents";
import { allows, type Context } from "./evaluate";

const OWN = "123456789012";
const OTHER = "999999999999";
const TLS = { "aws:SecureTransport": "true" };

const [KEY, BUCKET, TOPIC] = [
    ["aws:kms/key:Key", ""],
    ["aws:s3/bucketPolicy:BucketPolicy", "-policy"],
    ["aws:sns/topicPolicy:TopicPolicy", "-policy"],
] as const;

type Row = readonly [
    guarded: readonly [type: string, suffix: string],
    name: string,
    service: string,
    action: string,
    /** Of a bucket: what follows its ARN. */
    path: string,
    /** What the service says of whom it acts for. */
    context: (account: string, environment: string) => Context,
    answer?: "refused",
];

const account = (id: string) => ({ "aws:SourceAccount": id });
const trail = (id: string, env: string) => ({
    "aws:SourceArn": `arn:aws:cloudtrail:us-east-1:${id}:trail/integers-${env}`,
    "kms:EncryptionContext:aws:cloudtrail:arn": `arn:aws:cloudtrail:us-east-1:${id}:trail/integers-${env}`,
});
const logs = (id: string) => ({ ...account(id), "aws:SourceArn": `arn:aws:logs:us-east-1:${id}:delivery-source:x` });
const owned = { "s3:x-amz-acl": "bucket-owner-full-control" };
const group = (id: string) => ({ "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:us-east-1:${id}:log-group:/a` });
const cdn = (id: string) => ({ "aws:SourceArn": `arn:aws:cloudfront::${id}:distribution/E1` });
const topic = (id: string, env: string) => ({
    "kms:EncryptionContext:aws:sns:topicArn": `arn:aws:sns:us-east-1:${id}:integers-${env}-critical`,
});
const cluster = (id: string) => ({ "kms:EncryptionContext:aws:ecs:clusterAccount": id });
const grants = (...operations: string[]) => ({ "kms:GrantOperations": operations });

/** Each row is asked twice: for this account (`answer`), and for another one, which is always refused. */
const ROWS: readonly Row[] = [
    [KEY, "baseline-key-logs", "cloudtrail", "kms:GenerateDataKey", "", trail],
    [KEY, "baseline-key-logs", "cloudtrail", "kms:Decrypt", "", trail],
    [KEY, "baseline-key-logs", "cloudtrail", "kms:ScheduleKeyDeletion", "", trail, "refused"],
    [KEY, "baseline-key-data", "cloudtrail", "kms:GenerateDataKey", "", trail, "refused"],
    [KEY, "baseline-key-logs", "logs.us-east-1", "kms:Decrypt", "", group],
    [KEY, "baseline-key-logs", "logs.us-west-2", "kms:Decrypt", "", group, "refused"],
    [KEY, "baseline-key-secrets", "logs.us-east-1", "kms:Decrypt", "", group, "refused"],
    [KEY, "baseline-key-logs", "delivery.logs", "kms:GenerateDataKey", "", logs],
    [KEY, "baseline-key-logs", "delivery.logs", "kms:GenerateDataKey", "", account, "refused"],
    [KEY, "baseline-key-logs", "config", "kms:GenerateDataKey", "", account],
    [KEY, "baseline-key-data", "cloudfront", "kms:Decrypt", "", cdn],
    [KEY, "baseline-key-data", "cloudfront", "kms:GenerateDataKey", "", cdn, "refused"],
    [KEY, "baseline-key-logs", "cloudfront", "kms:Decrypt", "", cdn, "refused"],
    [KEY, "baseline-key-data", "fargate", "kms:GenerateDataKeyWithoutPlaintext", "", cluster],
    [KEY, "baseline-key-data", "fargate", "kms:Decrypt", "", cluster, "refused"],
    [KEY, "baseline-key-data", "fargate", "kms:CreateGrant", "", (id) => ({ ...cluster(id), ...grants("Decrypt") })],
    [
        KEY,
        "baseline-key-data",
        "fargate",
        "kms:CreateGrant",
        "",
        (id) => ({ ...cluster(id), ...grants("Decrypt", "CreateGrant") }),
        "refused",
    ],
    [KEY, "baseline-key-alerts", "cloudwatch", "kms:GenerateDataKey", "", topic],
    [KEY, "baseline-key-alerts", "events", "kms:Decrypt", "", topic],
    [KEY, "baseline-key-alerts", "budgets", "kms:GenerateDataKey", "", topic],
    [KEY, "baseline-key-alerts", "events.rds", "kms:GenerateDataKey", "", topic],
    [KEY, "baseline-key-alerts", "events", "kms:Decrypt", "", (id) => topic(id, "else"), "refused"],
    [KEY, "edge-cdn-key", "logs.us-east-1", "kms:Encrypt", "", group],
    [KEY, "edge-cdn-key", "cloudfront", "kms:Decrypt", "", cdn, "refused"],

    [BUCKET, "baseline-log-archive", "cloudtrail", "s3:GetBucketAcl", "", trail],
    [
        BUCKET,
        "baseline-log-archive",
        "cloudtrail",
        "s3:PutObject",
        `/AWSLogs/${OWN}/x`,
        (...of) => ({ ...trail(...of), ...owned }),
    ],
    [BUCKET, "baseline-log-archive", "cloudtrail", "s3:PutObject", `/AWSLogs/${OWN}/x`, trail, "refused"],
    [
        BUCKET,
        "baseline-log-archive",
        "cloudtrail",
        "s3:PutObject",
        `/AWSLogs/${OTHER}/x`,
        (...of) => ({ ...trail(...of), ...owned }),
        "refused",
    ],
    [BUCKET, "baseline-log-archive", "cloudtrail", "s3:DeleteObject", `/AWSLogs/${OWN}/x`, trail, "refused"],
    [
        BUCKET,
        "baseline-log-archive",
        "delivery.logs",
        "s3:PutObject",
        `/AWSLogs/${OWN}/x`,
        (id) => ({ ...logs(id), ...owned }),
    ],
    [
        BUCKET,
        "baseline-log-archive",
        "config",
        "s3:PutObject",
        `/AWSLogs/${OWN}/x`,
        (id) => ({ ...account(id), ...owned }),
        "refused",
    ],
    [
        BUCKET,
        "baseline-config-history",
        "config",
        "s3:PutObject",
        `/AWSLogs/${OWN}/Config/x`,
        (id) => ({ ...account(id), ...owned }),
    ],
    [
        BUCKET,
        "baseline-config-history",
        "config",
        "s3:PutObject",
        `/AWSLogs/${OTHER}/Config/x`,
        (id) => ({ ...account(id), ...owned }),
        "refused",
    ],
    [
        BUCKET,
        "baseline-access-logs",
        "logging.s3",
        "s3:PutObject",
        "/x",
        (id, env) => ({ ...account(id), "aws:SourceArn": `arn:aws:s3:::integers-${env}-edge-logs` }),
    ],
    [
        BUCKET,
        "baseline-access-logs",
        "logging.s3",
        "s3:PutObject",
        "/x",
        (id) => ({ ...account(id), "aws:SourceArn": "arn:aws:s3:::else" }),
        "refused",
    ],
    [BUCKET, "edge-assets", "cloudfront", "s3:GetObject", "/app.js", cdn],
    [BUCKET, "edge-assets", "cloudfront", "s3:PutObject", "/app.js", cdn, "refused"],
    [BUCKET, "edge-logs", "cloudfront", "s3:GetObject", "/cdn/x", cdn, "refused"],
    [BUCKET, "edge-logs", "delivery.logs", "s3:PutObject", "/cdn/x", (id) => ({ ...logs(id), ...owned })],
    [
        BUCKET,
        "edge-logs",
        "delivery.logs",
        "s3:PutObject",
        `/alb/access/AWSLogs/${OWN}/x`,
        (id) => ({ ...logs(id), ...owned }),
        "refused",
    ],
    [
        BUCKET,
        "edge-logs",
        "logdelivery.elasticloadbalancing",
        "s3:PutObject",
        `/alb/access/AWSLogs/${OTHER}/x`,
        () => ({}),
        "refused",
    ],
    [
        BUCKET,
        "edge-logs",
        "logdelivery.elasticloadbalancing",
        "s3:GetObject",
        `/alb/access/AWSLogs/${OWN}/x`,
        () => ({}),
        "refused",
    ],
    [BUCKET, "front-door-canary", "cloudfront", "s3:GetObject", "/artifacts/x", cdn, "refused"],

    [TOPIC, "baseline-topic-critical", "cloudwatch", "sns:Publish", "", account],
    [TOPIC, "baseline-topic-critical", "budgets", "sns:Publish", "", account],
    [TOPIC, "baseline-topic-critical", "events.rds", "sns:Publish", "", account],
    [TOPIC, "baseline-topic-critical", "cloudwatch", "sns:Subscribe", "", account, "refused"],
    [TOPIC, "baseline-topic-info", "s3", "sns:Publish", "", account, "refused"],
    [TOPIC, "observability-heartbeat-topic", "cloudwatch", "sns:Publish", "", account, "refused"],
];

for (const environment of environments) {
    describe(`who may use what of ${environment} by a resource's policy`, () => {
        const documents = new Documents(environment);

        for (const [[type, suffix], name, service, action, path, context, answer] of ROWS) {
            it(`${name}: ${service} ${action} ${path} ${answer ?? "allowed"}, ${Object.keys(context("", "")).join(", ")}`, () => {
                const statements = documents.guarding(type, `${name}${suffix}`);
                const resource =
                    type === TOPIC[0]
                        ? String(documents.inputs(type, `${name}${suffix}`)["arn"])
                        : type === BUCKET[0]
                          ? `arn:aws:s3:::${String(documents.inputs("aws:s3/bucket:Bucket", name)["bucket"])}${path}`
                          : "*";
                const asks = (id: string, more: Context = TLS) =>
                    allows(statements, {
                        action,
                        resource,
                        principal: `${service}.amazonaws.com`,
                        context: { ...context(id, environment), ...more },
                    });
                assert.strictEqual(asks(OWN), answer === undefined);
                assert.strictEqual(asks(OTHER), false, "for another account");
                if (type !== KEY[0]) {
                    assert.strictEqual(asks(OWN, { "aws:SecureTransport": "false" }), false, "without TLS");
                }
            });
        }

        for (const [type, action] of [
            [BUCKET[0], "s3:GetObject"],
            [TOPIC[0], "sns:Publish"],
        ] as const) {
            it(`${action} goes over TLS alone, whatever else allows it: each ${type}`, () => {
                for (const [name, inputs] of documents.ofType(type)) {
                    const own = documents.guarding(type, name);
                    const resource = String([own[0]!.Resource].flat().at(-1)).replace("*", "x");
                    const passes = (secure: string) =>
                        allows([...own, { Sid: "Else", Effect: "Allow", Action: action, Resource: resource }], {
                            action,
                            resource,
                            context: { "aws:SecureTransport": secure },
                        });
                    assert.deepStrictEqual([passes("true"), passes("false")], [true, false], name);
                    assert.ok(type === BUCKET[0] || inputs["arn"] === resource, name);
                }
            });
        }

        it("each encrypted log group is written and read by whoever of this account may call CloudWatch Logs, and no other way", () => {
            const groups = documents.ofType("aws:cloudwatch/logGroup:LogGroup");
            assert.ok(groups.length > 0);
            for (const [name, { kmsKeyId }] of groups) {
                const [, , , region, , key] = String(kmsKeyId).split(":");
                const asks = (action: string, caller: string, via: Context) =>
                    allows(documents.guarding(KEY[0], key!.split("/")[1]!), {
                        action,
                        resource: "*",
                        principal: `arn:aws:iam::${caller}:role/a`,
                        context: { "kms:CallerAccount": caller, ...via },
                    });
                const through = (service: string) => ({ "kms:ViaService": `${service}.${region}.amazonaws.com` });
                // CloudWatch Logs User Guide, "Permissions for reading and writing encrypted log data".
                for (const action of ["kms:GenerateDataKey", "kms:Decrypt", "kms:DescribeKey"]) {
                    assert.strictEqual(asks(action, OWN, through("logs")), true, `${name} ${action}`);
                    assert.strictEqual(asks(action, OTHER, through("logs")), false, `${name} ${action}`);
                    assert.strictEqual(asks(action, OWN, through("s3")), false, `${name} ${action}`);
                    assert.strictEqual(asks(action, OWN, {}), false, `${name} ${action}`);
                }
                assert.strictEqual(asks("kms:PutKeyPolicy", OWN, through("logs")), false, name);
            }
        });

        it("each service acts for this account's resources alone, but EventBridge's, which names none", () => {
            for (const type of [KEY[0], BUCKET[0], TOPIC[0]]) {
                for (const [name] of documents.ofType(type)) {
                    for (const { Sid, Principal, Condition, Resource } of documents.guarding(type, name)) {
                        if (Principal !== undefined && Principal !== "*" && "Service" in Principal) {
                            const bound = JSON.stringify(
                                Condition ?? [Resource].flat().map((arn) => arn?.split("/AWSLogs/")[1]),
                            );
                            assert.strictEqual(
                                bound.includes(OWN),
                                type !== TOPIC[0] || Sid !== "EventBridge",
                                `${name} ${Sid}`,
                            );
                        }
                    }
                }
            }
        });

        it("each pod's role is one service account's, of one namespace of one cluster", () => {
            const tags = ["eks-cluster-name", "kubernetes-namespace", "kubernetes-service-account"];
            for (const role of documents.roles) {
                for (const { Sid, Condition } of documents.trust(role).filter((s) => s.Sid === "AssumedByPods")) {
                    const asked = Object.keys(Condition!["StringEquals"]!).sort();
                    assert.deepStrictEqual(
                        asked,
                        tags.map((tag) => `aws:RequestTag/${tag}`),
                        `${role} ${Sid}`,
                    );
                }
            }
        });
    });
}
