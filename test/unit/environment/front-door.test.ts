/** The front-door layer: addresses, overview, canary and its alarm, the stated release. */
import * as assert from "node:assert";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import * as path from "node:path";
import type { z } from "zod";
import { contracts } from "../../../stacks/contracts";
import { ADDRESSES, parameterValue } from "../../../stacks/environment/addresses";
import { canaryAlarms } from "../../../components/shared/canary-alarm";
import { canaryRate, canaryStatements } from "../../../stacks/environment/canary";
import { dashboardBody, GRAPHS } from "../../../stacks/environment/dashboard";
import { NOT_STATED, statedRelease } from "../../../stacks/environment/release";
import { runLayer, runLayerWith } from "../layers";

const PARAMETER = "aws:ssm/parameter:Parameter";
const CANARY = "aws:synthetics/canary:Canary";
const site = { partition: "aws", accountId: "123456789012", region: "us-east-1" };

describe("the front door", () => {
    it("makes one parameter for each address of each deployed layer, and two for the release", async () => {
        const run = await runLayer("environment", "staging");
        const expected = Object.entries(ADDRESSES).flatMap(([layer, names]) =>
            names.map((name) => `/integers/staging/${layer}/${name}`),
        );
        assert.deepStrictEqual(
            run
                .ofType(PARAMETER)
                .map((p) => p.inputs["name"])
                .sort(),
            [...expected, "/integers/staging/environment/version", "/integers/staging/environment/commit"].sort(),
        );
        const values = run.ofType(PARAMETER).map((p) => (p.inputs["value"] as { value: string }).value);
        assert.deepStrictEqual(
            values.filter((value) => value === ""),
            [],
        );
    });

    it("gives a list as texts joined by commas, and a port as text", async () => {
        const run = await runLayer("environment", "staging");
        // The SDK marks every parameter's value as a secret.
        const value = (name: string) => (run.one(PARAMETER, name).inputs["value"] as { value: string }).value;
        assert.strictEqual(value("front-door-network-availabilityZones"), "us-east-1a,us-east-1b");
        assert.strictEqual(value("front-door-data-poolerPort"), "5432");
        assert.strictEqual(parameterValue(["a"]), "a");
    });

    it("leaves out a layer that is not deployed: null in the book, no parameter, no graph", async () => {
        const run = await runLayerWith("environment", "staging", {
            calls: {
                "pulumi:pulumi:readStackOutputs": ({ name }) => {
                    if (/integers-(app|environment)\//.test(name as string)) {
                        throw new Error(`unknown stack "${name as string}"`);
                    }
                    return { outputs: { some: "output" } };
                },
            },
        });
        const book = run.outputs["addressBook"] as Record<string, unknown>;
        assert.strictEqual(book["app"], null);
        assert.notStrictEqual(book["data"], null);
        assert.deepStrictEqual(
            run.ofType(PARAMETER).filter((p) => p.name.startsWith("front-door-app-")),
            [],
        );
        const body = run.one("aws:cloudwatch/dashboard:Dashboard").inputs["dashboardBody"] as string;
        assert.ok(body.includes("Not deployed: app"));
        assert.ok(!body.includes("AWS/ECS"));
    });

    it("asks for the health page of the environment's domain, through the CDN, every five minutes in staging", async () => {
        const { inputs } = (await runLayer("environment", "staging")).one(CANARY);
        assert.deepStrictEqual(inputs["schedule"], { expression: "rate(5 minutes)" });
        assert.deepStrictEqual((inputs["runConfig"] as { environmentVariables: unknown }).environmentVariables, {
            TARGET_URL: "https://staging.integers.example.com/up",
        });
        assert.strictEqual(inputs["handler"], "canary.handler");
    });

    it("asks every minute in production", async () => {
        const { inputs } = (await runLayer("environment", "prod")).one(CANARY);
        assert.deepStrictEqual(inputs["schedule"], { expression: "rate(1 minute)" });
    });

    it("writes its rate as Synthetics gives it back, which makes an hour of sixty minutes", () => {
        assert.deepStrictEqual([1, 2, 59, 60].map(canaryRate), [
            "rate(1 minute)",
            "rate(2 minutes)",
            "rate(59 minutes)",
            "rate(1 hour)",
        ]);
    });

    it("asks from the second region, with all that is the canary's own: it outlives the first one", async () => {
        const run = await runLayer("environment", "prod");
        const foundation = (await runLayer("foundation", "prod")).outputs["standby"] as Record<string, string>;
        const its = run.resources.filter(
            ({ name, type }) => name.startsWith("front-door-canary") && /^aws:/.test(type),
        );
        assert.ok(its.length > 8);
        for (const { type, name, provider } of its) {
            assert.match(provider ?? "", /pulumi:providers:aws::standby::/, `${type} ${name}`);
        }
        const alarm = run.one("aws:cloudwatch/metricAlarm:MetricAlarm").inputs;
        assert.deepStrictEqual(alarm["alarmActions"], [foundation["criticalTopicArn"]]);
        const { s3Encryption } = run.one(CANARY).inputs["artifactConfig"] as { s3Encryption: { kmsKeyArn: string } };
        assert.strictEqual(s3Encryption.kmsKeyArn, foundation["logsKeyArn"]);
    });

    it("has its permissions before its first run, in a resource of their own: in the role they are deprecated", async () => {
        const run = await runLayer("environment", "prod");
        const policy = run.one("aws:iam/rolePolicy:RolePolicy", "front-door-canary");
        assert.ok(run.one(CANARY).waitsFor.includes(policy.urn));
        assert.ok(!("inlinePolicies" in run.one("aws:iam/role:Role", "front-door-canary").inputs));
    });

    it("has no budget of its own: the foundation's stand before anything costs", async () => {
        const BUDGET = "aws:budgets/budget:Budget";
        assert.deepStrictEqual((await runLayer("environment", "prod")).ofType(BUDGET), []);
        assert.ok((await runLayer("foundation", "prod")).ofType(BUDGET).length > 0);
    });

    it("encrypts the canary's results with the key of logs, bucket and artifacts", async () => {
        const run = await runLayer("environment", "prod");
        const { s3Encryption } = run.one(CANARY).inputs["artifactConfig"] as {
            s3Encryption: { encryptionMode: string; kmsKeyArn: string };
        };
        assert.strictEqual(s3Encryption.encryptionMode, "SSE_KMS");
        const [rule] = run.one("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration")
            .inputs["rules"] as { applyServerSideEncryptionByDefault: { kmsMasterKeyId: string } }[];
        assert.strictEqual(rule!.applyServerSideEncryptionByDefault.kmsMasterKeyId, s3Encryption.kmsKeyArn);
    });

    it("has the log group of the canary's function with that key and an end; the canary may make none", async () => {
        const run = await runLayer("environment", "prod");
        const { name, kmsKeyId, retentionInDays } = run.one("aws:cloudwatch/logGroup:LogGroup").inputs;
        const { kmsKeyArn } = (run.one(CANARY).inputs["artifactConfig"] as { s3Encryption: { kmsKeyArn: string } })
            .s3Encryption;
        assert.match(String(name), /^\/aws\/lambda\/cwsyn-integers-prod-[0-9a-f-]{36}$/);
        assert.deepStrictEqual([kmsKeyId, retentionInDays], [kmsKeyArn, 365]);
        const actions = canaryStatements(site, "integers-prod", "arn:aws:s3:::b", "arn:aws:kms:k").flatMap(
            (s) => s.Action,
        );
        assert.ok(!actions.includes("logs:CreateLogGroup"));
    });

    it("lets results expire, never the script", async () => {
        const [rule] = (await runLayer("environment", "prod")).one(
            "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        ).inputs["rules"] as { filter: unknown; expiration: unknown }[];
        assert.deepStrictEqual([rule!.filter, rule!.expiration], [{ prefix: "artifacts/" }, { days: 90 }]);
    });

    it("is alarmed critically after three runs that fail, and when the canary is silent", async () => {
        const { inputs } = (await runLayer("environment", "staging")).one("aws:cloudwatch/metricAlarm:MetricAlarm");
        assert.deepStrictEqual(
            [inputs["period"], inputs["evaluationPeriods"], inputs["treatMissingData"], inputs["dimensions"]],
            [300, 3, "breaching", { CanaryName: "integers-staging" }],
        );
        assert.strictEqual(canaryAlarms(1)[0]!.severity, "critical");
    });

    it("gives the canary's role its own bucket, the names of the others, log and metric namespace, and nothing else", () => {
        const statements = canaryStatements(site, "integers-prod", "arn:aws:s3:::b", "arn:aws:kms:k");
        const open = statements.filter((s) => s.Resource === "*" && s.Condition === undefined);
        assert.deepStrictEqual(
            open.map((s) => s.Action),
            ["s3:ListAllMyBuckets"],
        );
        assert.deepStrictEqual(
            statements.map((s) => s.Sid),
            ["Results", "FindBucket", "ListBuckets", "EncryptResults", "Log", "Metric"],
        );
    });
});

describe("the overview dashboard", () => {
    const overview = {
        ...{ environment: "prod", region: "us-east-1", version: "v1", commit: "abcdef0" },
        canary: { name: "integers-prod", region: "us-west-2" },
        book: { edge: { loadBalancerArnSuffix: "app/x/1", distributionId: "" }, data: null },
    };
    interface Widget {
        x: number;
        y: number;
        properties: { title?: string; markdown?: string; region?: string; metrics?: unknown[][] };
    }
    const widgets = (o = overview) => dashboardBody(o).widgets as Widget[];

    it("reads only outputs that the layers publish", () => {
        /** The form of an output, or of a part of it. */
        const formOf = (shape: z.ZodRawShape, path: string): unknown => {
            const [name, ...rest] = path.split(".");
            const form = shape[name!];
            return rest.length === 0 || form === undefined
                ? form
                : formOf((form as z.ZodNullable<z.ZodObject>).unwrap().shape, rest.join("."));
        };
        const unknown = GRAPHS.flatMap((g) =>
            [...Object.values(g.dimensions), ...(g.region === undefined ? [] : [g.region])]
                .filter((from) => !from.startsWith("=") && formOf(contracts[g.layer].outputs, from) === undefined)
                .map((from) => `${g.title}: ${from}`),
        );
        assert.deepStrictEqual(unknown, []);
    });

    it("shows the second region beside the first: lag, tasks and requests there, where there is a standby", () => {
        const standby = { clusterName: "c", webServiceName: "w", loadBalancerArnSuffix: "app/there/1" };
        const dr = { region: "us-west-2", databaseIdentifier: "replica", standby };
        const there = (o: object) =>
            widgets({ ...overview, book: { ...overview.book, ...o } }).filter(({ properties }) =>
                properties.title?.startsWith("Second region"),
            );
        assert.deepStrictEqual(
            there({ dr }).map(({ properties }) => [properties.region, properties.metrics![0]!.slice(2)]),
            [
                ["us-west-2", ["DBInstanceIdentifier", "replica"]],
                ["us-west-2", ["ClusterName", "c", "ServiceName", "w"]],
                ["us-west-2", ["LoadBalancer", "app/there/1"]],
            ],
        );
        assert.deepStrictEqual(there({ dr: { region: "us-west-2", databaseIdentifier: null, standby: null } }), []);
        assert.deepStrictEqual(there({ dr: null }), []);
    });

    it("reads the canary where it runs", () => {
        const canary = widgets().find(({ properties }) => properties.title?.startsWith("Canary"));
        assert.strictEqual(canary!.properties.region, "us-west-2");
    });

    it("leaves out graphs of what is not there: a layer, or a CDN", () => {
        const titles = widgets().map((w) => w.properties.title);
        assert.ok(titles.includes("Requests a minute"));
        assert.ok(!titles.includes("CDN errors (%)") && !titles.includes("Database CPU (%)"));
    });

    it("puts no two widgets on one place", () => {
        const places = widgets().map((w) => `${w.x},${w.y}`);
        assert.strictEqual(new Set(places).size, places.length);
    });

    it("says which release runs and what is not deployed", () => {
        const [heading] = widgets();
        assert.match(heading!.properties.markdown!, /version v1, commit abcdef0.*Not deployed: data/s);
    });
});

describe("the stated release", () => {
    it("is what the deployment states", () => {
        assert.strictEqual(statedRelease("commit", { INTEGERS_COMMIT: "0123abc" }, "fedcba9"), "0123abc");
    });
    it("stays what it was where nothing is stated, so that a preview by hand changes nothing", () => {
        assert.strictEqual(statedRelease("version", {}, "v1.2.0"), "v1.2.0");
        assert.strictEqual(statedRelease("version", { INTEGERS_VERSION: "" }, undefined), NOT_STATED);
    });
    it("refuses what is no commit, with the variable, what was found and what is allowed", () => {
        assert.throws(
            () => statedRelease("commit", { INTEGERS_COMMIT: "main" }, undefined),
            /INTEGERS_COMMIT is "main"; allowed are 7 to 64 hexadecimal digits.*unset INTEGERS_COMMIT/,
        );
    });
});

describe("the canary's script", () => {
    const handler = async (): Promise<string> => {
        const script = (await import(path.resolve(__dirname, "../../../stacks/environment/canary/canary.js"))) as {
            handler: () => Promise<string>;
        };
        return script.handler();
    };
    const outcomeOf = async (url: string) => {
        process.env["TARGET_URL"] = url;
        const outcome = await handler().catch((error: Error) => `failed: ${error.message}`);
        delete process.env["TARGET_URL"];
        return outcome;
    };
    const against = async (status: number) => {
        let agent: string | undefined;
        const server = http.createServer((request, response) => {
            agent = request.headers["user-agent"];
            response.writeHead(status, { location: "/elsewhere" }).end("x");
        });
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        const outcome = await outcomeOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}/up`);
        server.closeAllConnections();
        server.close();
        return { agent, outcome };
    };

    it("succeeds on 200, with the user agent that the WAF asks for", async () => {
        const { agent, outcome } = await against(200);
        assert.match(outcome, /answered 200$/);
        assert.strictEqual(agent, "integers-canary");
    });
    for (const status of [302, 403, 503]) {
        it(`fails on ${status}`, async () => {
            assert.match((await against(status)).outcome, new RegExp(`^failed: .*answered ${status}, not 200`));
        });
    }
    it("says why there was no answer", async () => {
        const server = http.createServer().listen(0, "127.0.0.1");
        await new Promise<void>((resolve) => server.once("listening", resolve));
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/up`;
        await new Promise((resolve) => server.close(resolve));
        assert.strictEqual(await outcomeOf(url), `failed: ${url} gave no answer: ECONNREFUSED`);
    });
});
