/** The component as a whole and its stack in both environments. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { flowsFor } from "../../../components/vpc/flows";
import { entrances } from "../../../components/observability-stack/entrances";
import { type Environment, environments, type LayerRun, runLayer, runLayerWith } from "../layers";
import { valueOf } from "../mocks";
import { githubUrl, logGroups } from "../../../stacks/observability/inputs";
import { ARGS, build, KEYS, TOPICS, ZONES } from "./fixture";

const RELEASE = "kubernetes:helm.sh/v3:Release";

/** What each tool answers when it can work; of the others the port alone is tried. */
type HealthCheck = Readonly<Record<string, unknown>>;
const HEALTH_PATHS: Readonly<Record<string, string>> = { prometheus: "/-/ready", grafana: "/api/health" };

/** One run for all that only looks. */
let made: Awaited<ReturnType<typeof build>>;
before(async () => (made = await build()));

describe("ObservabilityStack", () => {
    it("keeps metrics outside the cluster, encrypted with the key of data", async () => {
        const { inputs } = made.one("aws:amp/workspace:Workspace");
        assert.deepEqual(inputs, { alias: "integers-prod", kmsKeyArn: KEYS.data });
        const values = made.one(RELEASE, "monitoring-tools-prometheus").inputs["values"] as {
            prometheus: { prometheusSpec: { remoteWrite: { url: string }[] } };
        };
        const url = await valueOf(made.result.metricsUrl);
        assert.equal(values.prometheus.prometheusSpec.remoteWrite[0]?.url, `${url}api/v1/remote_write`);
    });

    it("has Filebeat read the log groups of every layer and the cluster's own", () => {
        const beat = made.resources.find(({ inputs }) => inputs["kind"] === "Beat")!.inputs["spec"] as {
            config: { "filebeat.inputs": { log_group_name: string }[] };
        };
        assert.deepEqual(
            beat.config["filebeat.inputs"].map((input) => input.log_group_name),
            [
                "/integers/prod/web",
                "/integers/prod/flow",
                "/aws/eks/integers-prod-monitoring/cluster",
                "/aws/containerinsights/integers-prod-monitoring/application",
            ],
        );
    });

    it("publishes the Watchdog to the topic whose silence is alarmed, which the dashboard shows, and nothing else there", () => {
        const topic = made.one("aws:sns/topic:Topic");
        const values = made.one(RELEASE, "monitoring-tools-prometheus").inputs["values"] as {
            alertmanager: { config: { receivers: { name: string; sns_configs: { topic_arn: string }[] }[] } };
        };
        const told = values.alertmanager.config.receivers.map(({ name, sns_configs: [to] }) => [name, to?.topic_arn]);
        assert.deepEqual(told, [["heartbeat", topic.state["arn"]], ...Object.entries(TOPICS)]);
        const { dashboardBody } = made.one("aws:cloudwatch/dashboard:Dashboard").inputs;
        const [first] = (JSON.parse(dashboardBody as string) as { widgets: { properties: { metrics: string[][] } }[] })
            .widgets;
        assert.equal(first!.properties.metrics[0]![3], topic.inputs["name"]);
        const alarm = made.one("aws:cloudwatch/metricAlarm:MetricAlarm", "monitoring-heartbeat-silent").inputs;
        assert.deepEqual(alarm["dimensions"], { TopicName: topic.inputs["name"] });
    });

    it("links alerts to the repository by its name alone, whatever its tokens name it by", () => {
        const urls = ["acme/integers", "acme@12/integers@34"].map(githubUrl);
        assert.deepEqual(new Set(urls), new Set(["https://github.com/acme/integers/blob/main"]));
    });

    it("asks every layer below for its log groups (R-OBS-5)", async () => {
        const layers = ["foundation", "network", "data", "edge", "app"] as const;
        const upstream = Object.fromEntries(
            layers.map((layer) => [layer, { logGroupNames: pulumi.output([`/${layer}`]) }]),
        );
        const names = await valueOf(logGroups(upstream as unknown as Parameters<typeof logGroups>[0]));
        assert.deepEqual(
            names,
            layers.map((layer) => `/${layer}`),
        );
    });

    it("keeps snapshots in a private bucket with the key of data", () => {
        const rule = made.one("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration");
        assert.match(JSON.stringify(rule.inputs), new RegExp(`aws:kms.*${KEYS.data}|${KEYS.data}.*aws:kms`));
        const { inputs } = made.one("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
        assert.deepEqual(
            [
                inputs["blockPublicAcls"],
                inputs["blockPublicPolicy"],
                inputs["ignorePublicAcls"],
                inputs["restrictPublicBuckets"],
            ],
            [true, true, true, true],
        );
    });
});

describe("the way into the monitoring cluster", () => {
    it("is one internal load balancer over all zones, behind the monitoring's security group", () => {
        const { inputs } = made.one("aws:lb/loadBalancer:LoadBalancer");
        assert.equal(inputs["internal"], true);
        assert.equal(inputs["loadBalancerType"], "network");
        assert.equal(inputs["enableCrossZoneLoadBalancing"], true);
        assert.equal(inputs["enableZonalShift"], true);
        assert.deepEqual(
            inputs["subnets"],
            ZONES.map((zone) => `subnet-${zone}`),
        );
        assert.deepEqual(inputs["securityGroups"], ["sg-monitoring"]);
    });

    it("has four doors: metrics, traces, dashboards, logs", () =>
        assert.deepEqual(
            Object.entries(entrances).map(([name, { port, health }]) => [name, port, health.protocol]),
            [
                ["prometheus", 9090, "HTTP"],
                ["jaeger", 4317, "TCP"],
                ["grafana", 3000, "HTTP"],
                ["kibana", 5601, "TCP"],
            ],
        ));

    for (const [name, { port, nodePort, health }] of Object.entries(entrances)) {
        it(`leads ${name} from its port to its node port on every node group, under its name`, () => {
            const targets = made.one("aws:lb/targetGroup:TargetGroup", `entry-${name}`);
            assert.equal(targets.inputs["port"], nodePort);
            // Kubernetes' range of node ports.
            assert.ok(nodePort >= 30_000 && nodePort <= 32_767, String(nodePort));
            assert.equal(targets.inputs["preserveClientIp"], "false");
            // Else AWS refuses the zonal shift that the balancer is to take.
            assert.deepEqual(targets.inputs["targetHealthStates"], [
                { enableUnhealthyConnectionTermination: false, unhealthyDrainingInterval: 30 },
            ]);
            const { protocol, path: asked, port: askedAt, ...pace } = targets.inputs["healthCheck"] as HealthCheck;
            assert.deepEqual([protocol, asked, askedAt], [health.protocol, HEALTH_PATHS[name], "traffic-port"]);
            // A node that is gone gets nothing more after half a minute.
            assert.deepEqual([pace["interval"], pace["timeout"], pace["unhealthyThreshold"]], [10, 5, 2]);
            const { targetType, protocol: spoken, vpcId } = targets.inputs;
            assert.deepEqual([targetType, spoken, vpcId], ["instance", "TCP", ARGS.vpcId]);
            const listener = made.one("aws:lb/listener:Listener", `monitoring-entry-${name}`).inputs;
            assert.deepEqual([listener["port"], listener["protocol"]], [port, "TCP"]);
            assert.deepEqual(listener["defaultActions"], [{ type: "forward", targetGroupArn: targets.state["arn"] }]);
            const attached = made
                .ofType("aws:autoscaling/attachment:Attachment")
                .filter(({ inputs }) => inputs["lbTargetGroupArn"] === targets.state["arn"])
                .map(({ inputs }) => inputs["autoscalingGroupName"]);
            const groups = ["interruptible", ...ZONES.map((zone) => `stateful-${zone}`)];
            assert.deepEqual(
                attached.sort(),
                groups.map((group) => `asg-monitoring-cluster-nodes-${group}`),
            );
            const record = made.one("aws:servicediscovery/instance:Instance", `monitoring-entry-${name}`);
            assert.deepEqual(record.inputs["attributes"], {
                AWS_ALIAS_DNS_NAME: "monitoring-entry.elb.us-east-1.amazonaws.com",
            });
            // Cloud Map takes the alias of a load balancer with weighted routing alone (RegisterInstance).
            const named = made.one("aws:servicediscovery/service:Service", `monitoring-entry-${name}`);
            assert.deepEqual([named.inputs["name"], record.inputs["serviceId"]], [name, named.state["id"]]);
            assert.deepEqual(named.inputs["dnsConfig"], {
                namespaceId: ARGS.namespaceId,
                routingPolicy: "WEIGHTED",
                dnsRecords: [{ type: "A", ttl: 10 }],
            });
        });

        it(`of ${name} is a row of the table of flows`, () => {
            const into = flowsFor("cdn").filter(({ to, from }) => to === "monitoring" && from !== "monitoring");
            assert.ok(into.some(({ ports: [from, to] }) => from === port && to === port));
        });
    }
});

describe("who opens Grafana", () => {
    it("comes by a client of the user pool with the code flow, and by a secret that only Grafana reads", () => {
        const { inputs } = made.one("aws:cognito/userPoolClient:UserPoolClient");
        // The flows are allowed where both say so.
        assert.deepEqual([inputs["allowedOauthFlows"], inputs["allowedOauthFlowsUserPoolClient"]], [["code"], true]);
        assert.deepEqual(inputs["callbackUrls"], ["http://localhost:3000/login/generic_oauth"]);
        assert.equal(inputs["generateSecret"], true);
        const settings = [
            ...["allowedOauthScopes", "supportedIdentityProviders", "logoutUrls", "explicitAuthFlows"],
            ...["refreshTokenRotation", "enableTokenRevocation", "preventUserExistenceErrors"],
        ];
        assert.deepEqual(
            settings.map((setting) => inputs[setting]),
            [
                ["openid", "email", "profile"],
                ["COGNITO"],
                ["http://localhost:3000/login"],
                ["ALLOW_USER_SRP_AUTH"],
                { feature: "ENABLED", retryGracePeriodSeconds: 30 },
                true,
                "ENABLED",
            ],
        );
        // An hour, and a working day until people sign in again.
        assert.deepEqual(
            [inputs["accessTokenValidity"], inputs["idTokenValidity"], inputs["refreshTokenValidity"]],
            [60, 60, 12],
        );
        assert.deepEqual(inputs["tokenValidityUnits"], {
            accessToken: "minutes",
            idToken: "minutes",
            refreshToken: "hours",
        });
        const { secretString } = made.one("aws:secretsmanager/secretVersion:SecretVersion").inputs;
        const { value } = secretString as { value: string };
        assert.deepEqual(JSON.parse(value), {
            adminPassword: "generated",
            secretKey: "generated",
            clientSecret: "client-secret",
        });
        // Without a branding the client's pages answer an error.
        const branding = made.one("aws:cognito/managedLoginBranding:ManagedLoginBranding").inputs;
        assert.equal(branding["useCognitoProvidedValues"], true);
        assert.equal(branding["clientId"], made.one("aws:cognito/userPoolClient:UserPoolClient").state["id"]);
        const values = JSON.stringify(made.one(RELEASE, "monitoring-tools-grafana").inputs["values"]);
        for (const [key, page] of [
            ["auth_url", "authorize"],
            ["token_url", "token"],
            ["api_url", "userInfo"],
        ]) {
            assert.ok(values.includes(`"${key}":"https://login.example.com/oauth2/${page}"`), key);
        }
        assert.match(values, /cognito:groups.{1,12}'admin'\) && 'Admin'/);
        const { id } = made.one("aws:cognito/userPoolClient:UserPoolClient").state;
        assert.ok(values.includes(`"client_id":"${String(id)}"`));
        assert.equal(made.one("aws:secretsmanager/secret:Secret").inputs["kmsKeyId"], KEYS.secrets);
        const texts = made.ofType(RELEASE).map((release) => JSON.stringify(release.inputs));
        assert.equal(
            texts.some((text) => text.includes("client-secret") || text.includes('"generated"')),
            false,
        );
    });

    it("has no client here where the platform's users are at another provider", async () => {
        const signIn = {
            provider: "external",
            authorizeUrl: "https://idp.example.com/authorize",
            tokenUrl: "https://idp.example.com/token",
            userInfoUrl: "https://idp.example.com/userinfo",
            clientId: "grafana-client",
            rolesClaim: "groups",
            adminRole: "admin",
        } as const;
        const made = await build({ signIn });
        assert.deepEqual(made.ofType("aws:cognito/userPoolClient:UserPoolClient"), []);
        const { value } = made.one("aws:secretsmanager/secretVersion:SecretVersion").inputs["secretString"] as {
            value: string;
        };
        // A person puts the other provider's.
        assert.equal((JSON.parse(value) as { clientSecret: string }).clientSecret, "");
        const values = JSON.stringify(made.one(RELEASE, "monitoring-tools-grafana").inputs["values"]);
        assert.match(values, /"client_id":"grafana-client"/);
        assert.match(values, /idp\.example\.com\/token/);
    });
});

describe("the observability stack", function () {
    // Alone in a process it runs every layer below it first.
    this.timeout(300_000);
    const counts = (run: LayerRun) => {
        const { resources } = run;
        const spec = (kind: string) =>
            resources.find(({ inputs }) => inputs["kind"] === kind)!.inputs["spec"] as Record<string, unknown>;
        const values = run.one(RELEASE, "observability-tools-prometheus").inputs["values"] as {
            prometheus: { prometheusSpec: { replicas: number } };
            alertmanager: { alertmanagerSpec: { replicas: number } };
        };
        const [nodes] = spec("Elasticsearch")["nodeSets"] as { count: number }[];
        return {
            prometheus: values.prometheus.prometheusSpec.replicas,
            alertmanager: values.alertmanager.alertmanagerSpec.replicas,
            elasticsearch: nodes!.count,
            kibana: spec("Kibana")["count"],
            logstash: spec("Logstash")["count"],
            nodeGroups: run.ofType("aws:eks/nodeGroup:NodeGroup").length,
            protected: resources.filter(({ protect }) => protect).length > 0,
        };
    };

    it("is redundant over three zones in prod, and one of each over two in staging", async () => {
        assert.deepEqual(counts(await runLayer("observability", "prod")), {
            ...{ prometheus: 2, alertmanager: 3, elasticsearch: 3, kibana: 2, logstash: 2 },
            ...{ nodeGroups: 4, protected: true },
        });
        assert.deepEqual(counts(await runLayer("observability", "staging")), {
            ...{ prometheus: 1, alertmanager: 1, elasticsearch: 1, kibana: 1, logstash: 1 },
            ...{ nodeGroups: 3, protected: false },
        });
    });

    it("makes the same kinds of resources in both environments, but for the budgets that one pod cannot have", async () => {
        const kinds = async (environment: Environment) =>
            new Set((await runLayer("observability", environment)).resources.map(({ type }) => type));
        const [prod, staging] = [await kinds("prod"), await kinds("staging")];
        assert.deepEqual(
            [...prod].filter((type) => !staging.has(type)),
            ["kubernetes:policy/v1:PodDisruptionBudget"],
        );
        assert.deepEqual(
            [...staging].filter((type) => !prod.has(type)),
            [],
        );
    });

    it("previews as a whole while no layer below it is deployed", async () => {
        const deployed = await runLayer("observability", "staging");
        const first = await runLayerWith("observability", "staging", {
            preview: true,
            calls: {
                "pulumi:pulumi:readStackOutputs": ({ name }) => {
                    throw new Error(`unknown stack ${JSON.stringify(name)}`);
                },
            },
        });
        const names = ({ resources }: LayerRun) =>
            resources
                .filter(({ type }) => !type.startsWith("pulumi:"))
                .map(({ type, name }) => `${type} ${name}`)
                .sort();
        assert.deepEqual(names(first), names(deployed));
        assert.equal(pulumi.runtime.isDryRun(), true);
    });
});

describe("CloudWatch's log groups of every layer (R-OBS-5)", () => {
    type Plan = Record<string, { inputs: Record<string, unknown> }>;
    const RDS = "/aws/rds/instance/";
    /** Metrics in the form of logs, which CloudWatch and YACE show as metrics. */
    const METRICS = /^\/aws\/ecs\/containerinsights\//;

    for (const environment of environments) {
        it(`of ${environment} all reach Elasticsearch, but those that hold metrics`, () => {
            const plans = ["foundation", "network", "data", "edge", "app", "observability"].map((layer) => {
                const file = path.join(__dirname, "../../golden", environment, `${layer}.json`);
                return JSON.parse(fs.readFileSync(file, "utf8")) as Plan;
            });
            const resources = plans.flatMap((plan) => Object.entries(plan));
            const made = resources
                .filter(([name]) => name.startsWith("aws:cloudwatch/logGroup:LogGroup "))
                .map(([, { inputs }]) => inputs["name"] as string)
                .filter((name) => !METRICS.test(name));
            const beat = resources.find(([, { inputs }]) => inputs["kind"] === "Beat")![1].inputs["spec"] as {
                config: { "filebeat.inputs": { log_group_name: string }[] };
            };
            const read = beat.config["filebeat.inputs"].map((input) => input.log_group_name);
            // The plans' RDS calls instances by their logical names.
            const parts = (names: string[]) => [
                names.filter((name) => !name.startsWith(RDS)).sort(),
                names
                    .filter((name) => name.startsWith(RDS))
                    .map((name) => name.split("/").at(-1))
                    .sort(),
            ];
            assert.deepEqual(parts(read), parts(made));
        });
    }
});

describe("CloudWatch's alarms of every layer", () => {
    for (const environment of environments) {
        it(`tell the three topics of ${environment}, or scale a service`, () => {
            const folder = path.join(__dirname, "../../golden", environment);
            let counted = 0;
            for (const file of fs.readdirSync(folder)) {
                const plan = JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")) as Record<
                    string,
                    { inputs: { alarmActions?: string[] } }
                >;
                for (const [
                    resource,
                    {
                        inputs: { alarmActions },
                    },
                ] of Object.entries(plan)) {
                    if (resource.includes("aws:cloudwatch/metricAlarm:MetricAlarm")) {
                        counted++;
                        const [action, ...more] = alarmActions ?? [];
                        assert.deepEqual(more, [], resource);
                        assert.match(
                            action ?? "none",
                            /:sns:.*\/baseline(-standby)?-topic-(critical|warning|info)$|:appautoscaling:/,
                            `${file} ${resource}`,
                        );
                    }
                }
            }
            assert.ok(counted > 70, String(counted));
        });
    }
});
