/** doctor, where certain programs answer: an engine, git, an AWS CLI. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { scratchFolder } from "../../scratch";
import { ENVIRONMENTS } from "../layers";
import { ROOT } from "./command-line";
import { type Around, infraAround, program } from "./around";

describe("doctor", () => {
    const LOGGED_IN = { "whoami --json": '{"url":"s3://state"}' };
    const IDENTITY = {
        "sts get-caller-identity --region us-east-1 --output json": '{"Arn":"arn:aws:iam::123456789012:user/ada"}',
    };
    const quota = (code: string, value: number) => ({ [`quota-code ${code} `]: `{"Quota":{"Value":${value}}}` });
    const ELASTIC_IPS = "L-0263D0A3";
    const ENOUGH = { "get-service-quota": '{"Quota":{"Value":500}}' };

    /** A cache that holds an engine, as the bootstrap leaves it. */
    function cacheWith(version: string, standIn: boolean): string {
        const cache = scratchFolder("cache");
        const engine = path.join(cache, "engines", `${version}-${process.platform}-${process.arch}`);
        fs.mkdirSync(path.join(engine, "bin"), { recursive: true });
        fs.writeFileSync(path.join(engine, "engine.json"), JSON.stringify({ version, standIn }));
        ["pulumi", "pulumi-language-nodejs"].forEach((name) => program(path.join(engine, "bin"), name, {}));
        return cache;
    }

    /** The tree with the environments of the tests, whose files have this below what they have. */
    function treeWith(more: string): string {
        const root = scratchFolder("tree");
        ["node_modules", "package.json", "policies", "stacks"].forEach((name) =>
            fs.symlinkSync(path.join(ROOT, name), path.join(root, name)),
        );
        for (const file of ["Pulumi.staging.yaml", "Pulumi.prod.yaml"]) {
            fs.writeFileSync(path.join(root, file), `${fs.readFileSync(path.join(ENVIRONMENTS, file), "utf8")}${more}`);
        }
        return root;
    }

    const cases: readonly (readonly [string, Around, string, number, Readonly<Record<string, RegExp>>])[] = [
        [
            "all is there",
            { aws: { ...IDENTITY, ...ENOUGH }, pulumi: LOGGED_IN },
            "staging",
            0,
            {
                "Node.js": /^ok/,
                "npm packages": /^ok/,
                "Pulumi CLI": /^ok v3\.259\.0, \/.+\/pulumi$/,
                "Node language host": /^ok the installation's own/,
                "policy pack": /^ok/,
                git: /^ok 2\.50\.0$/,
                "state backend": /^ok s3:\/\/state$/,
                "secrets provider of staging": /^warn none chosen yet/,
                "critical alerts of staging in us-east-1": /^warn nobody receives them/,
                "region of staging": /^ok us-east-1$/,
                "AWS credentials": /^ok arn:aws:iam::123456789012:user\/ada$/,
                [`quota ${ELASTIC_IPS} in us-east-1`]: /^ok .*the account has 500$/,
                // Nodes of the monitoring on spot.
                "quota L-34B43A08 in us-east-1": /^ok .*staging needs [1-9]/,
            },
        ],
        [
            "somebody has not opened the link",
            {
                aws: {
                    "list-subscriptions": JSON.stringify({
                        Subscriptions: [
                            {
                                TopicArn: "arn:aws:sns:us-east-1:123456789012:integers-staging-critical",
                                Endpoint: "ada@example.com",
                                SubscriptionArn: "PendingConfirmation",
                            },
                        ],
                    }),
                    ...IDENTITY,
                    ...ENOUGH,
                },
                pulumi: LOGGED_IN,
            },
            "staging",
            0,
            { "critical alerts of staging in us-east-1": /^warn not confirmed: ada@example\.com$/ },
        ],
        [
            "addresses are configured, and AWS cannot be asked",
            {
                aws: {},
                pulumi: LOGGED_IN,
                root: treeWith("  foundation:alertEmails: { critical: [ada@example.com] }\n"),
            },
            "staging",
            1,
            { "critical alerts of staging in us-east-1": /^ok ada@example\.com, once deployed and confirmed$/ },
        ],
        [
            "a quota is too small, in either region",
            { aws: { ...quota(ELASTIC_IPS, 2), ...IDENTITY, ...ENOUGH }, pulumi: LOGGED_IN },
            "prod",
            1,
            {
                [`quota ${ELASTIC_IPS} in us-east-1`]: /^fail .*prod needs 3 .*the account has 2$/,
                [`quota ${ELASTIC_IPS} in us-west-2`]: /^fail .*the account has 2$/,
                "quota L-7B6409FD in us-west-2": /^ok .*prod needs 1 /,
            },
        ],
        [
            "nobody is logged in to a backend, or to AWS",
            { aws: {}, pulumi: { whoami: { fails: "error: PULUMI_ACCESS_TOKEN must be set for login during" } } },
            "staging",
            1,
            {
                "state backend": /^fail not logged in$/,
                "AWS credentials": /^fail denied$/,
                [`quota ${ELASTIC_IPS} in us-east-1`]: /own value is not known/,
            },
        ],
        [
            "the state bucket is not there",
            {
                pulumi: {
                    whoami: {
                        fails: "error: could not list bucket: blob (code=NotFound): operation error S3: ListObjectsV2, NoSuchBucket: The specified bucket does not exist",
                    },
                },
            },
            "staging",
            1,
            { "state backend": /^fail The state bucket cannot be used: ListObjectsV2: NoSuchBucket: / },
        ],
        [
            "the engine cannot read its backend for another reason",
            { pulumi: {} },
            "staging",
            1,
            { "state backend": /^fail denied$/ },
        ],
        [
            "there is no AWS CLI",
            { pulumi: { "whoami --json": '{"url":"file:///home/ada"}' } },
            "staging",
            0,
            {
                "AWS credentials": /^warn not checked: there is no AWS CLI$/,
                "state backend": /^warn file:\/\/\/home\/ada/,
            },
        ],
        [
            "what is asked answers in no form",
            { aws: { "get-caller-identity": "hello" }, pulumi: { "whoami --json": "hello" } },
            "staging",
            1,
            { "AWS credentials": /^fail an answer that is not JSON$/, "state backend": /^fail not logged in$/ },
        ],
        [
            "variables of the shell differ",
            {
                aws: { ...IDENTITY, ...ENOUGH },
                pulumi: LOGGED_IN,
                env: { AWS_REGION: "eu-west-1", PULUMI_CONFIG_PASSPHRASE: "x" },
            },
            "staging",
            0,
            {
                "region of staging": /^warn us-east-1; AWS_REGION says eu-west-1$/,
                "secrets provider of staging": /^warn a passphrase$/,
            },
        ],
        [
            "the passphrase is empty, which the engine takes for one",
            { pulumi: LOGGED_IN, env: { PULUMI_CONFIG_PASSPHRASE: "" } },
            "staging",
            0,
            { "secrets provider of staging": /^warn a passphrase$/ },
        ],
        [
            "the CLI is too old, and another one is used",
            { pulumi: { version: "v3.100.0" }, env: { INTEGERS_CACHE: cacheWith("v3.259.0", true) } },
            "--sandbox",
            0,
            {
                "Pulumi CLI": /^warn v3\.259\.0, .*engines.*; not used: \/.*pulumi: version v3\.100\.0 found, /,
                "Node language host": /^ok the stand-in /,
            },
        ],
        [
            "the bootstrap downloaded the CLI, and with it Pulumi's own host",
            { pulumi: { version: "v3.100.0" }, env: { INTEGERS_CACHE: cacheWith("v3.265.0", false) } },
            "--sandbox",
            0,
            { "Node language host": /^ok the installation's own$/ },
        ],
        [
            "the file needs a passphrase that is not set",
            { pulumi: LOGGED_IN, root: treeWith("encryptionsalt: v1:x\n") },
            "staging",
            1,
            { "secrets provider of staging": /^fail a passphrase, which is not set$/ },
        ],
        [
            "the file names a key for secrets",
            { pulumi: LOGGED_IN, root: treeWith("secretsprovider: awskms://alias/state?region=us-east-1\n") },
            "staging",
            0,
            { "secrets provider of staging": /^ok awskms:\/\/alias\/state\?region=us-east-1$/ },
        ],
        ...["network", "app", "data", "observability", "dr"].map(
            (layer) =>
                [
                    `the configuration of ${layer} has a problem`,
                    { pulumi: LOGGED_IN, root: treeWith(`  ${layer}:natt: single\n`) },
                    "staging",
                    0,
                    { "quotas of staging": /^warn not checked$/ },
                ] as const,
        ),
        [
            "the CLI is too old, and there is no other",
            { pulumi: { version: "v3.100.0" }, env: { INTEGERS_CACHE: scratchFolder("no-engine") } },
            "--sandbox",
            1,
            { "Pulumi CLI": /^fail \/.*pulumi: version v3\.100\.0 found, / },
        ],
    ];
    for (const [what, around, where, code, expected] of cases) {
        it(`where ${what} ends with ${code}`, async () => {
            const { out, err, asked, ...said } = await infraAround(
                { root: treeWith(""), ...around },
                "doctor",
                where,
                "--json",
            );
            assert.deepStrictEqual([said.code, err], [code, ""], out);
            const { checks } = JSON.parse(out) as {
                checks: { name: string; state: string; found: string; fix?: string }[];
            };
            for (const [name, form] of Object.entries(expected)) {
                const [found, ...others] = checks.filter((check) => check.name === name);
                assert.deepStrictEqual(others, [], name);
                assert.match(`${found?.state} ${found?.found}`, form, name);
            }
            assert.ok(checks.every(({ state, fix }) => (state === "ok") === (fix === undefined)));
            const quotas = asked.filter((line) => line.includes("get-service-quota"));
            const regions = [...new Set(quotas.map((line) => /--region (\S+)/.exec(line)?.[1]))];
            const known =
                expected["AWS credentials"]?.test("fail denied") !== true && around.aws?.["get-service-quota"];
            assert.deepStrictEqual(
                regions,
                known ? (where === "prod" ? ["us-east-1", "us-west-2"] : ["us-east-1"]) : [],
            );
        });
    }

    it("gives a way out of its own where the engine says several lines about its backend", async () => {
        const whoami = { fails: "error: problem logging in\n  dial tcp: no such host" };
        const { out } = await infraAround({ root: treeWith(""), pulumi: { whoami } }, "doctor", "staging", "--json");
        const { checks } = JSON.parse(out) as { checks: { name: string; found: string; fix?: string }[] };
        const backend = checks.find(({ name }) => name === "state backend");
        assert.strictEqual(backend?.found, "problem logging in");
        assert.match(backend.fix ?? "", /^pulumi whoami -v/);
    });

    it("asks neither AWS nor the backend for the sandbox, and prints a line a check", async () => {
        const { code, out, asked } = await infraAround({ aws: {} }, "doctor", "--sandbox");
        assert.deepStrictEqual([code, asked], [0, []]);
        assert.match(out, /^ok +Node\.js +v/);
        assert.doesNotMatch(out, /quota|credentials|backend/);
    });
});
