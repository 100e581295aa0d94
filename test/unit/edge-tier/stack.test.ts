import assert from "node:assert/strict";
import { runLayer, runLayerWith } from "../layers";

const TOPICS = ["criticalTopicArn", "warningTopicArn", "infoTopicArn"];

describe("the edge layer", () => {
    it("takes each part of the layers before it for what it is", async () => {
        const run = await runLayer("edge", "prod");
        const { outputs: ground } = await runLayer("foundation", "prod");
        const { outputs: network } = await runLayer("network", "prod");
        const there = ground["standby"] as Record<string, unknown>;
        const inputsOf = (type: string, name?: string) => run.one(type, name).inputs;
        const { securityGroups } = inputsOf("aws:lb/loadBalancer:LoadBalancer");
        assert.deepEqual(securityGroups, [(network["securityGroupIds"] as Record<string, string>)["loadBalancer"]]);
        assert.equal(inputsOf("aws:cloudwatch/logGroup:LogGroup", "edge-waf-logs")["kmsKeyId"], ground["logsKeyArn"]);
        const [rule] = inputsOf(
            "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
            "edge-assets-encryption",
        )["rules"] as { applyServerSideEncryptionByDefault: { kmsMasterKeyId: string } }[];
        assert.equal(rule!.applyServerSideEncryptionByDefault.kmsMasterKeyId, ground["dataKeyArn"]);
        const secret = inputsOf("aws:secretsmanager/secret:Secret");
        assert.equal(secret["kmsKeyId"], ground["secretsKeyArn"]);
        assert.deepEqual(secret["replicas"], [{ region: "us-west-2", kmsKeyId: there["secretsKeyArn"] }]);
        for (const [name, topic] of [
            ["edge-alb-error-rate", "criticalTopicArn"],
            ["edge-alb-waf-blocks", "warningTopicArn"],
        ] as const) {
            assert.deepEqual(
                inputsOf("aws:cloudwatch/metricAlarm:MetricAlarm", name)["alarmActions"],
                [ground[topic]],
                name,
            );
        }
    });

    it("publishes each part under its own name", async () => {
        const run = await runLayer("edge", "prod");
        const state = (type: string, name?: string) => run.one(type, name).state;
        const balancer = state("aws:lb/loadBalancer:LoadBalancer");
        const group = state("aws:lb/targetGroup:TargetGroup");
        const { inputs } = run.one("aws:lb/listenerRule:ListenerRule", "edge-api");
        const [{ jwtValidation: token }] = inputs["actions"] as [{ jwtValidation: Record<string, unknown> }];
        const published = {
            hostedZoneId: state("aws:route53/zone:Zone")["zoneId"],
            nameServers: state("aws:route53/zone:Zone")["nameServers"],
            loadBalancerArn: balancer["arn"],
            loadBalancerArnSuffix: balancer["arnSuffix"],
            loadBalancerDnsName: balancer["dnsName"],
            loadBalancerZoneId: balancer["zoneId"],
            httpsListenerArn: state("aws:lb/listener:Listener", "edge-https")["arn"],
            targetGroupArn: group["arn"],
            targetGroupArnSuffix: group["arnSuffix"],
            originSecretArn: state("aws:secretsmanager/secret:Secret")["arn"],
            tokenIssuer: token["issuer"],
            tokenJwksUrl: token["jwksEndpoint"],
            userPoolId: state("aws:cognito/userPool:UserPool")["id"],
            tokenClientId: state("aws:cognito/userPoolClient:UserPoolClient")["id"],
            signInUrl: "https://auth.integers.example.com",
        };
        const found = Object.fromEntries(Object.keys(published).map((name) => [name, run.outputs[name]]));
        assert.deepEqual(found, published);
    });
});

describe("the CDN's alarms", () => {
    it("go to the topics that the foundation names for them, in CloudFront's region", async () => {
        const topicArn = (severity: string) => `arn:aws:sns:us-east-1:1:integers-staging-cdn-${severity}`;
        const cdnTopics = {
            criticalTopicArn: topicArn("critical"),
            warningTopicArn: topicArn("warning"),
            infoTopicArn: topicArn("info"),
        };
        const foundation = { ...(await runLayer("foundation", "staging")).outputs, cdnTopics };
        const network = (await runLayer("network", "staging")).outputs;
        const outputsOf = (name: string) => ({ outputs: name.includes("foundation") ? foundation : network });
        const run = await runLayerWith("edge", "staging", {
            config: { "aws:region": "eu-west-1" },
            calls: { "pulumi:pulumi:readStackOutputs": ({ name }) => outputsOf(name as string) },
            outputs: { "pulumi:pulumi:StackReference": ({ inputs }) => outputsOf((inputs as { name: string }).name) },
        });
        for (const [name, severity] of [
            ["edge-cdn-error-rate", "critical"],
            ["edge-cdn-waf-blocks", "warning"],
        ] as const) {
            const { inputs } = run.one("aws:cloudwatch/metricAlarm:MetricAlarm", name);
            assert.deepEqual([inputs["region"], inputs["alarmActions"]], ["us-east-1", [topicArn(severity)]], name);
        }
        const balancer = run.one("aws:cloudwatch/metricAlarm:MetricAlarm", "edge-alb-error-rate").inputs;
        assert.deepEqual(balancer["alarmActions"], [foundation["criticalTopicArn" as never]]);
    });

    it("have the environment's own topics where one of its regions is CloudFront's", async () => {
        for (const [region, drRegion, home] of [
            ["us-east-1", "us-west-2", "baseline"],
            ["us-west-2", "us-east-1", "baseline-standby"],
        ] as const) {
            const run = await runLayerWith("foundation", "staging", {
                config: { "aws:region": region, "environment:drRegion": drRegion },
            });
            const { cdnTopics } = run.outputs as { cdnTopics: Record<string, string> };
            assert.deepEqual(
                TOPICS.map((name) => cdnTopics[name]!.split("/").pop()),
                [`${home}-topic-critical`, `${home}-topic-warning`, `${home}-topic-info`],
            );
            assert.equal(run.ofType("aws:sns/topic:Topic").length, 6);
        }
    });

    it("have topics and a key made there where neither is, under names that no second region takes", async () => {
        const run = await runLayerWith("foundation", "staging", {
            config: {
                "aws:region": "eu-west-1",
                "environment:drRegion": "eu-central-1",
                "foundation:alertEmails": JSON.stringify({ critical: ["a@example.com"] }),
            },
        });
        const { cdnTopics } = run.outputs as { cdnTopics: Record<string, string> };
        const made = run.ofType("aws:sns/topic:Topic").filter(({ name }) => name.startsWith("baseline-cdn-"));
        assert.deepEqual(
            made.map(({ inputs }) => inputs["name"]),
            ["integers-staging-cdn-critical", "integers-staging-cdn-warning", "integers-staging-cdn-info"],
        );
        assert.deepEqual(
            TOPICS.map((name) => cdnTopics[name]!.split("/").pop()),
            made.map(({ name }) => name),
        );
        const key = run.one("aws:kms/key:Key", "baseline-cdn-key-alerts");
        const policy = key.inputs["policy"] as string;
        assert.ok(policy.includes(":integers-staging-cdn-*"), "the key is for these topics");
        for (const { provider } of [key, ...made]) {
            assert.match(provider ?? "", /::cdn::/);
        }
        const emails = run.ofType("aws:sns/topicSubscription:TopicSubscription").map(({ name }) => name);
        assert.ok(emails.includes("baseline-cdn-topic-critical-a@example.com"));
    });
});
