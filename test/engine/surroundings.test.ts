/** What `infra` finds around it: no engine, no repository, an AWS CLI, a terminal. Nothing is deployed. */
import * as assert from "node:assert";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { scratchFolder } from "../scratch";
import { errorOf, infra, ROOT, treeWith } from "./harness";

const scratch = scratchFolder("surroundings");
const inFolder = (folder: string, ...args: string[]): string[] => [...args, "--sandbox-dir", folder, "--json"];

describe("infra and what is around it", function () {
    this.timeout(120_000);

    describe("where something is missing", () => {
        it("an engine that is not there is one JSON object too, with the command that gets it", async () => {
            const env = { PATH: path.join(scratch, "nothing"), INTEGERS_CACHE: path.join(scratch, "empty") };
            const ended = await infra(inFolder(path.join(scratch, "none"), "preview", "staging"), env);
            assert.strictEqual(ended.code, 1);
            assert.match(errorOf(ended), /No Pulumi engine found .*run `npm run bootstrap`/);
        });

        it("affected outside of a git repository is wrong usage", async () => {
            const tree = treeWith(scratch, "Pulumi.staging.yaml", (text) => `${text}# other\n`);
            const ended = await infra(["affected", "--since", "HEAD", "--json"], {}, tree);
            assert.strictEqual(ended.code, 2, ended.stderr);
            assert.match(errorOf(ended), /is in no git repository/);
        });
    });

    it("a proxy, an AWS profile, settings of a state bucket and options of pulumi do not reach the sandbox", async () => {
        const env = {
            ...{ http_proxy: "http://127.0.0.1:9", https_proxy: "http://127.0.0.1:9", NO_PROXY: "localhost" },
            ...{ AWS_PROFILE: "work", AWS_USE_FIPS_ENDPOINT: "true", AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" },
            ...{ PULUMI_DIY_BACKEND_LEGACY_LAYOUT: "true", PULUMI_OPTION_EXPECT_NO_CHANGES: "true" },
        };
        const ended = await infra(inFolder(path.join(scratch, "own"), "preview", "staging", "--layer", "edge"), env);
        assert.strictEqual(ended.code, 0, ended.stderr);
    });

    describe("with an AWS CLI", () => {
        const PLAN = "arn:aws:arc-region-switch::123456789012:plan/integers-prod:abc123";

        /** A folder with an `aws` that writes down what it was asked, and answers as AWS does. */
        const fakeAws = (answers: Record<string, unknown>): { PATH: string; asked: () => string[] } => {
            const folder = fs.mkdtempSync(path.join(scratch, "aws-"));
            const cases = Object.entries(answers).map(
                ([words, answer]) => `*"${words}"*) echo '${JSON.stringify(answer)}' ;;`,
            );
            const log = path.join(folder, "asked");
            fs.writeFileSync(
                path.join(folder, "aws"),
                `#!/bin/sh\necho "$*" >> ${log}\ncase "$*" in\n${cases.join("\n")}\n*) echo denied >&2; exit 254 ;;\nesac\n`,
                { mode: 0o755 },
            );
            return {
                PATH: `${folder}${path.delimiter}${process.env["PATH"]}`,
                asked: () => fs.readFileSync(log, "utf8").trim().split("\n"),
            };
        };

        it("failover start tells that AWS refused, exit code 1", async () => {
            const args = ["failover", "start", "prod", "--to", "us-west-2", "--confirm", "prod", "--plan-arn", PLAN];
            const ended = await infra([...args, "--json"], { PATH: fakeAws({}).PATH });
            assert.strictEqual(ended.code, 1);
            assert.match(ended.stderr, /^denied\nAWS refused to start the plan/);
            assert.match(errorOf(ended), /^AWS refused to start the plan/);
        });

        it("doctor compares the account's quotas with what the environment needs", async () => {
            const { PATH, asked } = fakeAws({
                "get-caller-identity": { Arn: "arn:aws:iam::123456789012:user/ada" },
                "quota-code L-0263D0A3": { Quota: { Value: 2 } },
                "quota-code L-0EA8095F": { Quota: { Value: 60 } },
            });
            const backend = fs.mkdtempSync(path.join(scratch, "backend-"));
            const yaml = fs.readFileSync(path.join(ROOT, "Pulumi.prod.yaml"), "utf8");
            const [region, second] = ["aws:region", "environment:drRegion"].map(
                (key) => new RegExp(`${key}: (\\S+)`).exec(yaml)![1]!,
            );
            const env = { PATH, PULUMI_BACKEND_URL: `file://${backend}`, AWS_REGION: region };
            const ended = await infra(["doctor", "prod", "--json"], env);
            assert.strictEqual(ended.code, 1, ended.stderr);
            const { checks } = JSON.parse(ended.stdout) as { checks: { name: string; state: string; found: string }[] };
            const states = Object.fromEntries(checks.map(({ name, state }) => [name, state]));
            for (const [name, state] of [
                ["Node.js", "ok"],
                ["npm packages", "ok"],
                ["Pulumi CLI", "ok"],
                ["policy pack", "ok"],
                ["AWS credentials", "ok"],
                ["region of prod", "ok"],
                ["state backend", "warn"],
                [`quota L-0263D0A3 in ${region}`, "fail"],
                [`quota L-0EA8095F in ${region}`, "ok"],
                [`quota L-3032A538 in ${region}`, "warn"],
                [`quota L-0263D0A3 in ${second}`, "fail"],
            ]) {
                assert.strictEqual(states[name!], state, `${name}: ${JSON.stringify(checks, undefined, 2)}`);
            }
            assert.ok(
                asked().every((line) =>
                    /^(sts get-caller-identity|service-quotas get-service-quota|sns list-subscriptions) /.test(line),
                ),
            );
            assert.ok(asked().some((line) => line.includes("--quota-code L-3032A538 --region us-west-2")));
        });
    });

    describe("on a terminal", () => {
        /** With `script` (util-linux), which gives a command a terminal; escape sequences of colour in what it showed. */
        const colours = (env: NodeJS.ProcessEnv): { text: string; coloured: boolean } => {
            const folder = path.join(scratch, "terminal");
            const command = `stty cols 120 rows 40; ${process.execPath} cli/infra.js refresh staging --layer foundation --sandbox-dir ${folder}`;
            const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
                cwd: ROOT,
                encoding: "utf8",
                timeout: 60_000,
                env: { ...process.env, TERM: "xterm", FORCE_COLOR: undefined, ...env },
            });
            return { text: stdout, coloured: /\u001b\[[1-9][0-9;]*m/.test(stdout) };
        };

        it("shows a live line a layer, in colour unless NO_COLOR is set", function () {
            if (spawnSync("script", ["--version"]).status !== 0) {
                this.skip();
            }
            const shown = colours({ NO_COLOR: undefined });
            assert.match(shown.text, /foundation +succeeded/);
            assert.ok(shown.coloured);
            const plain = colours({ NO_COLOR: "1" });
            assert.match(plain.text, /foundation +succeeded/);
            assert.ok(!plain.coloured, JSON.stringify(plain.text));
        });

        it("shows no escape sequence where there is no terminal", async () => {
            const ended = await infra(["refresh", "staging", "--sandbox-dir", path.join(scratch, "pipe")]);
            assert.strictEqual(ended.code, 0);
            assert.ok(!`${ended.stdout}${ended.stderr}`.includes("\u001b"));
        });
    });
});
