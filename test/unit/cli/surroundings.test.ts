/** What `infra` finds around it: an AWS CLI, an engine, a command to run, a signal. In this process, nothing is deployed. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { scratchFolder } from "../../scratch";
import { type Engine, infra, infraIn, ROOT, type Said, withEngine } from "./command-line";

/** A program that notes what it was asked, and answers by the words in it; to anything else it says that it is denied. */
function program(folder: string, name: string, answers: Readonly<Record<string, string>>): void {
    const cases = Object.entries(answers).map(([words, answer]) => `*"${words}"*) echo '${answer}' ;;`);
    const log = path.join(folder, "asked");
    const text = [
        "#!/bin/sh",
        `echo "${name} $*" >> '${log}'`,
        'case "$*" in',
        ...cases,
        "*) echo denied >&2; exit 254 ;;",
    ];
    fs.writeFileSync(path.join(folder, name), `${[...text, "esac"].join("\n")}\n`, { mode: 0o755 });
}

interface Around {
    readonly aws?: Readonly<Record<string, string>>;
    readonly pulumi?: Readonly<Record<string, string>>;
    readonly env?: Readonly<Record<string, string>>;
    readonly typed?: string;
    /** In place of the tree. */
    readonly root?: string;
}

/** Runs a verb where these programs and git are all there is; @returns what was asked of them besides. */
async function infraAround(
    { aws, pulumi, env = {}, typed, root = ROOT }: Around,
    ...argv: string[]
): Promise<Said & { asked: string[] }> {
    const folder = scratchFolder("around");
    program(folder, "git", { "--version": "git version 2.50.0" });
    program(folder, "pulumi-language-nodejs", {});
    program(folder, "pulumi", { version: "v3.259.0", ...pulumi });
    if (aws) {
        program(folder, "aws", aws);
    }
    const before = { ...process.env };
    const unset = ["AWS_REGION", "PULUMI_CONFIG_PASSPHRASE", "PULUMI_CONFIG_PASSPHRASE_FILE"];
    unset.forEach((name) => delete process.env[name]);
    Object.assign(process.env, { PATH: folder, ...env });
    try {
        const said = await infraIn(root, argv, typed);
        const log = path.join(folder, "asked");
        const asked = fs.existsSync(log) ? fs.readFileSync(log, "utf8").trim().split("\n") : [];
        return { ...said, asked: asked.filter((line) => !/ (--)?version$/.test(line)) };
    } finally {
        Object.keys(process.env).forEach((name) => delete process.env[name]);
        Object.assign(process.env, before);
    }
}

describe("doctor", () => {
    const LOGGED_IN = { "whoami --json": '{"url":"s3://state"}' };
    const IDENTITY = { "sts get-caller-identity --output json": '{"Arn":"arn:aws:iam::123456789012:user/ada"}' };
    const quota = (code: string, value: number) => ({ [`quota-code ${code} `]: `{"Quota":{"Value":${value}}}` });
    const ELASTIC_IPS = "L-0263D0A3";
    const ENOUGH = { "get-service-quota": '{"Quota":{"Value":500}}' };

    /** A cache that holds an engine, as the bootstrap leaves it. */
    function cacheWith(version: string): string {
        const cache = scratchFolder("cache");
        const engine = path.join(cache, "engines", `${version}-${process.platform}-${process.arch}`);
        fs.mkdirSync(path.join(engine, "bin"), { recursive: true });
        fs.writeFileSync(path.join(engine, "engine.json"), JSON.stringify({ version }));
        ["pulumi", "pulumi-language-nodejs"].forEach((name) => program(path.join(engine, "bin"), name, {}));
        return cache;
    }

    /** The tree with one environment, staging, whose file has this below what it has. */
    function treeWith(more: string): string {
        const root = scratchFolder("tree");
        ["node_modules", "package.json", "policies", "stacks"].forEach((name) =>
            fs.symlinkSync(path.join(ROOT, name), path.join(root, name)),
        );
        const text = fs.readFileSync(path.join(ROOT, "Pulumi.staging.yaml"), "utf8");
        fs.writeFileSync(path.join(root, "Pulumi.staging.yaml"), `${text}${more}`);
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
                "region of staging": /^ok us-east-1$/,
                "AWS credentials": /^ok arn:aws:iam::123456789012:user\/ada$/,
                [`quota ${ELASTIC_IPS} in us-east-1`]: /^ok .*the account has 500$/,
            },
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
            { aws: {} },
            "staging",
            1,
            {
                "state backend": /^fail not logged in$/,
                "AWS credentials": /^fail denied$/,
                [`quota ${ELASTIC_IPS} in us-east-1`]: /own value is not known/,
            },
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
            { "AWS credentials": /^fail an answer that is no JSON$/, "state backend": /^fail not logged in$/ },
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
            "the CLI is too old, and another one is used",
            { pulumi: { version: "v3.100.0" }, env: { INTEGERS_CACHE: cacheWith("v3.259.0") } },
            "--sandbox",
            0,
            {
                "Pulumi CLI": /^warn v3\.259\.0, .*engines.*; not used: \/.*pulumi: version v3\.100\.0 found, /,
                "Node language host": /^ok the stand-in /,
            },
        ],
        [
            "the file needs a passphrase that is not set",
            { pulumi: LOGGED_IN, root: treeWith("encryptionsalt: v1:x\n") },
            "staging",
            1,
            { "secrets provider of staging": /^fail a passphrase, which is not set$/ },
        ],
        [
            "the configuration has a problem",
            { pulumi: LOGGED_IN, root: treeWith("  network:natt: single\n") },
            "staging",
            0,
            { "quotas of staging": /^warn not checked$/ },
        ],
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
            const { out, err, asked, ...said } = await infraAround(around, "doctor", where, "--json");
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

    it("asks neither AWS nor the backend for the sandbox, and prints a line a check", async () => {
        const { code, out, asked } = await infraAround({ aws: {} }, "doctor", "--sandbox");
        assert.deepStrictEqual([code, asked], [0, []]);
        assert.match(out, /^ok +Node\.js +v/);
        assert.doesNotMatch(out, /quota|credentials|backend/);
    });
});

describe("failover start", () => {
    const ARN = "arn:aws:arc-region-switch::123456789012:plan/integers-prod:abc123";
    const STARTED = { "start-plan-execution": '{"executionId":"us-west-2/exec1"}' };
    const argv = ["failover", "start", "prod", "--to", "us-west-2"];
    const steps = [{ name: "look", executionBlockType: "ManualApproval" }];
    const plan = {
        type: "aws:arcregionswitch/plan:Plan",
        urn: "p",
        inputs: { regions: ["us-west-2"], workflows: [{ workflowTargetRegion: "us-west-2", steps }] },
    };
    const stack = {
        type: "pulumi:pulumi:Stack",
        urn: "s",
        outputs: { failoverPlanArn: ARN, approvalRoleArn: "arn:aws:iam::123456789012:role/approval" },
    };
    const engine: Engine = () => ({ stdout: JSON.stringify({ version: 3, deployment: { resources: [stack, plan] } }) });
    const start = (around: Around, ...args: string[]) =>
        withEngine(engine, () => infraAround({ aws: STARTED, ...around }, ...args));

    it("begins the plan that is deployed, in the region that takes over, and names the step to approve", async () => {
        const { code, out, err, asked } = await start(
            {},
            ...argv,
            "--confirm",
            "prod",
            "--mode",
            "ungraceful",
            "--json",
        );
        assert.deepStrictEqual([code, err], [0, ""]);
        const { next, ...started } = JSON.parse(out) as { next: string[] };
        assert.deepStrictEqual(started, {
            ...{ environment: "prod", to: "us-west-2", planArn: ARN },
            executionId: "us-west-2/exec1",
        });
        assert.match(
            next[1]!,
            /approve-plan-execution-step --region us-west-2 .*--execution-id us-west-2\/exec1 --step-name look /,
        );
        assert.strictEqual(asked.length, 1);
        assert.match(
            asked[0]!,
            /^aws arc-region-switch start-plan-execution --region us-west-2 --plan-arn \S+ --target-region us-west-2 --action activate --mode ungraceful/,
        );
    });

    it("needs no state where the plan is named: the region that holds it may be lost", async () => {
        const lost: Engine = () => ({ fails: "the bucket cannot be reached" });
        const { code, asked } = await withEngine(lost, () =>
            infraAround({ aws: STARTED }, ...argv, "--confirm", "prod", "--plan-arn", ARN),
        );
        assert.deepStrictEqual([code, asked.length], [0, 1]);
        assert.match(asked[0]!, /--mode graceful/);
    });

    for (const [typed, code] of [
        ["prod", 0],
        ["y", 1],
        ["", 1],
    ] as const) {
        it(`asks for the environment's name on a terminal; "${typed}" ends with ${code}`, async () => {
            const { err, out, asked, ...ended } = await start({ typed }, ...argv);
            assert.deepStrictEqual([ended.code, asked.length], [code, code === 0 ? 1 : 0], err);
            assert.match(err, /This moves prod to us-west-2 \(graceful\)\. Type the environment's name to start: /);
            assert.match(
                code === 0 ? out : err,
                code === 0 ? /^Started: execution us-west-2\/exec1\./ : /Nothing was started\.\n$/,
            );
        });
    }

    for (const [what, around, args, code, message] of [
        [
            "a region that the plan does not know",
            {},
            ["--to", "eu-west-1"],
            2,
            /--to: found eu-west-1; .*one of: us-west-2\./,
        ],
        ["a mode that there is none of", {}, ["--mode", "quick"], 2, /Allowed choices are graceful, ungraceful/],
        [
            "no AWS CLI",
            { aws: undefined },
            [],
            1,
            /The AWS CLI cannot be started \(.*ENOENT\)\. Install it, or run elsewhere: aws arc/,
        ],
    ] as const) {
        it(`starts nothing with ${what}: exit code ${code}`, async () => {
            const said = await start(around, ...argv, "--confirm", "prod", ...args);
            assert.deepStrictEqual([said.code, said.out, said.asked], [code, "", []], said.err);
            assert.match(said.err, message);
        });
    }

    it("says how a plan comes to be where none is deployed", async () => {
        const none: Engine = () => ({ fails: "no stack named 'prod' found" });
        const { code, err } = await withEngine(none, () => infra("failover", "plan", "prod"));
        assert.strictEqual(code, 1);
        assert.match(
            err,
            /^Layer dr of prod has no failover plan deployed\. Deploy it: npm run infra -- up prod --layer dr /,
        );
    });
});

describe("sandbox run", () => {
    const folder = scratchFolder("sandbox-run");
    const run = (...command: string[]) => infra("sandbox", "run", "--sandbox-dir", folder, "--", ...command);

    for (const [what, command, code] of [
        ["the command's exit code", ["sh", "-c", "exit 7"], 7],
        ["a shell's for a command that is not there", ["no-such-command"], 127],
        ["a shell's for a signal", ["sh", "-c", "kill -TERM $$"], 143],
    ] as const) {
        it(`passes on ${what}, and gives the sandbox back`, async () => {
            const said = await run(...command);
            assert.deepStrictEqual([said.code, said.out], [code, ""]);
            assert.strictEqual(said.err, code === 127 ? "no-such-command: there is no such command\n" : "");
            assert.ok(!fs.existsSync(path.join(folder, "lock")));
        });
    }

    it("gives the command the sandbox's environment and its own options", async () => {
        const said = path.join(folder, "said");
        await run("sh", "-c", `echo "$PULUMI_BACKEND_URL $1" > '${said}'`, "sh", "--json");
        assert.match(fs.readFileSync(said, "utf8"), /^file:\/\/.*\/state\?.* --json\n$/);
    });
});

describe("a signal", () => {
    const listeners = (): number => process.listenerCount("SIGINT") + process.listenerCount("SIGTERM");

    it("stops a run after what is under way: the rest is not begun, it says so, and the next one may be stopped anew", async () => {
        const before = listeners();
        const [interrupt] = ["SIGINT"] as const;
        const engine: Engine = (command) => {
            if (command === "refresh") {
                (process.listeners(interrupt).at(-1) as (signal: string) => void)(interrupt);
                return { fails: "update cancelled" };
            }
            return { fails: "no stack named 'staging' found" };
        };
        const { code, out, err } = await withEngine(engine, () =>
            infra("refresh", "staging", "--yes", "--json", "--layer", "data,edge", "--parallel", "1"),
        );
        const { layers } = JSON.parse(out) as { layers: { result: string; error: string }[] };
        assert.strictEqual(code, 1);
        assert.deepStrictEqual(
            layers.map(({ result }) => result),
            ["failed", "skipped"],
        );
        assert.match(layers[0]!.error, /^stopped by a signal/);
        assert.match(err, /^SIGINT: stopping after the operations under way; once more stops at once\.$/m);
        assert.match(err, /Nothing is lost: the same command goes on where this run stopped\.\n$/);
        assert.strictEqual(listeners(), before);
    });
});
