import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import * as pulumi from "@pulumi/pulumi";
import type { Stack } from "@pulumi/pulumi/automation";
import { pulumiCommand } from "../../../cli/context";
import { checkLevels, levelsNote, policyOptions } from "../../../cli/engine/levels";
import { EngineLog } from "../../../cli/engine/events";
import { explainFailure, requireEnd, runLayer, type Verb, VERBS } from "../../../cli/engine/operation";
import { CommandFailed } from "../../../cli/engine/pulumi-command";
import type { Progress } from "../../../cli/terminal/progress";
import { noChanges } from "../../../cli/run/results";
import type { Session } from "../../../cli/engine/session";
import { scratchFolder } from "../../scratch";

const ROOT = path.resolve(__dirname, "../../..");

describe("an environment without a file of policy levels", () => {
    const noteOf = (environment: string, mandatory: number) => levelsNote({ root: ROOT, environment }, mandatory);

    it("is told what it lacks where a rule stops it, and only there", () => {
        assert.match(noteOf("dev", 1)[0]!, /^There is no policies\/levels\/dev\.json, .*docs\/operator-guide\.md#/);
        assert.deepStrictEqual([noteOf("dev", 0), noteOf("staging", 1)], [[], []]);
    });
});

describe("a file of policy levels that the engine would not take", () => {
    const cases: readonly (readonly [string, string, RegExp])[] = [
        ["no JSON", "{bad", /^policies\/levels\/dev\.json cannot be read: .*Correct it/],
        ["nothing", "null", /^policies\/levels\/dev\.json is not a JSON object of rules/],
        ["a list", "[]", /^policies\/levels\/dev\.json is not a JSON object of rules/],
        [
            "a level that there is none of",
            '{"nat": "advisory", "waf": "advisry"}',
            /^policies\/levels\/dev\.json: a level is one of mandatory, advisory, disabled, remediate\. Correct:\n {2}waf: found "advisry"$/,
        ],
    ];

    for (const [what, text, said] of cases) {
        it(`is named where it holds ${what}`, () => {
            const root = scratchFolder("levels");
            const folder = path.join(root, "policies", "levels");
            fs.mkdirSync(folder, { recursive: true });
            fs.writeFileSync(path.join(folder, "dev.json"), text);
            assert.throws(() => checkLevels({ root, environment: "dev" }), { message: said });
        });
    }

    it("is none of those that stand here, or are not there", () => {
        ["staging", "prod", "dev"].forEach((environment) => checkLevels({ root: ROOT, environment }));
    });
});

describe("the policy pack (R-PROG-2)", () => {
    const pack = path.join(ROOT, "policies");

    it("is asked always, with the levels of the environment where it has some", () => {
        const levels = path.join(pack, "levels", "prod.json");
        const packs = { policyPacks: [pack], policyPackConfigs: [levels] };
        assert.deepStrictEqual(policyOptions({ root: ROOT, environment: "prod" }), packs);
        assert.deepStrictEqual(policyOptions({ root: ROOT, environment: "dev" }), { ...packs, policyPackConfigs: [] });
    });

    it("is named so that the engine's lists take a folder with a comma and quotes as one", () => {
        const root = path.join(scratchFolder("levels"), 'my "new", work');
        fs.mkdirSync(path.join(root, "policies/levels"), { recursive: true });
        fs.writeFileSync(path.join(root, "policies/levels/dev.json"), "{}");
        const quoted = (file: string): string => `"${path.join(root, file).replaceAll('"', '""')}"`;
        assert.deepStrictEqual(policyOptions({ root, environment: "dev" }), {
            policyPacks: [quoted("policies")],
            policyPackConfigs: [quoted("policies/levels/dev.json")],
        });
    });

    for (const verb of ["preview", "up"] as const) {
        it(`is asked at ${verb}`, async () => {
            const asked: unknown[] = [];
            const stack = { [verb]: (options: unknown) => Promise.resolve(asked.push(options)) } as unknown as Stack;
            const options = { color: "never", onEvent: () => undefined, policyPacks: [pack], policyPackConfigs: ["l"] };
            await VERBS[verb].run(stack, options as Parameters<(typeof VERBS)["up"]["run"]>[1]);
            assert.deepStrictEqual(asked, [options]);
        });
    }
});

describe("a layer", () => {
    // The SDK misses the events that a real engine would have written.
    const log = pulumi.log as { warn: typeof pulumi.log.warn };
    const { warn } = log;
    // No stack is made without a key, unless somebody chose a passphrase.
    const PASSPHRASE = "PULUMI_CONFIG_PASSPHRASE";
    const passphrase = process.env[PASSPHRASE];
    before(() => {
        log.warn = () => Promise.resolve();
        process.env[PASSPHRASE] = "test";
    });
    after(() => {
        log.warn = warn;
        delete process.env[PASSPHRASE];
        Object.assign(process.env, passphrase === undefined ? {} : { [PASSPHRASE]: passphrase });
    });

    /** Runs a verb against an engine that answers so; @returns what it was asked, what was said, what came of it. */
    async function run(
        verb: Verb,
        answer: (args: readonly string[]) => Error | undefined | Promise<Error | undefined>,
        { cancelled = false, inSandbox = false, unfinished = [] as readonly string[] } = {},
    ) {
        const [asked, said]: [string[], string[]] = [[], []];
        const engine = {
            ...{ version: "3.200.0", cancelled, because: "by a signal" },
            run: async (args: readonly string[]) => {
                asked.push(args.slice(0, 2).join(" ").replace(/ --.*/, ""));
                const error = await answer(args);
                if (error) {
                    throw error;
                }
                return { stdout: "{}", stderr: "", code: 0 };
            },
        };
        const state = pathToFileURL(scratchFolder("operation")).href;
        const sandbox = inSandbox ? { env: { PULUMI_BACKEND_URL: state } } : undefined;
        const progress = { step: () => undefined, note: (text: string) => said.push(text) } as unknown as Progress;
        const session = { root: ROOT, environment: "staging", debug: false, env: {}, sandbox, engine };
        const directoryOf = () => path.join(ROOT, "stacks", "network");
        const all = { ...session, directoryOf } as unknown as Session;
        const outcome = await runLayer(all, verb, "network", progress, unfinished);
        return { asked: asked.filter((name) => !/^stack (output|history)/.test(name)), said, report: outcome.report };
    }
    const failed = (stderr: string) => new CommandFailed([], { stdout: "", stderr, code: 255 });
    const MISSING = failed("error: no stack named 'staging' found");

    for (const verb of ["refresh", "destroy"] as const) {
        for (const inSandbox of [false, true]) {
            const where = inSandbox ? "the sandbox" : "AWS";
            it(`in ${where} is left alone by ${verb} where it was never deployed: no stack is made for that`, async () => {
                const { asked, said, report } = await run(verb, () => MISSING, { inSandbox });
                assert.deepStrictEqual([asked, said], [inSandbox ? [] : [verb], []]);
                const { layer, result, changes, notes } = report;
                assert.deepStrictEqual(
                    { layer, result, changes, notes },
                    {
                        ...{ layer: "network", result: "succeeded", changes: noChanges },
                        notes: ["not deployed: nothing to do"],
                    },
                );
            });
        }
    }

    for (const verb of ["preview", "up"] as const) {
        it(`in the sandbox gets its stack by ${verb} without a word, and is run then`, async () => {
            const { asked, said, report } = await run(verb, () => undefined, { inSandbox: true });
            assert.deepStrictEqual([asked, said, report.result], [[verb], [], "succeeded"]);
        });

        it(`on AWS gets its stack by ${verb} where it has none, which is said, and is run then`, async () => {
            let made = false;
            const { asked, said, report } = await run(verb, ([first]) => {
                made ||= first === "stack";
                return made ? undefined : MISSING;
            });
            assert.deepStrictEqual(asked, [verb, "stack init", verb]);
            assert.deepStrictEqual(said, [
                "network: making the stack integers-network/staging, which does not exist yet",
            ]);
            assert.strictEqual(report.result, "succeeded", report.error);
        });
    }

    it("is read first where changes failed, and of it these alone; what cannot be read is not changed", async () => {
        const unfinished = ["urn:of::one", "urn:of::another"];
        const read: unknown[] = [];
        const done = await run(
            "up",
            (args) => void (args[0] === "refresh" && read.push(args.filter((arg) => arg.startsWith("urn:")))),
            { unfinished },
        );
        assert.deepStrictEqual([done.asked, read, done.report.result], [["refresh", "up"], [unfinished], "succeeded"]);
        const denied = failed("error: AccessDenied: ec2:DescribeVpcs");
        const not = await run("up", ([first]) => (first === "refresh" ? denied : undefined), { unfinished });
        assert.deepStrictEqual([not.asked, not.report.result], [["refresh"], "failed"]);
    });

    it("gets its stack while no other one gets its own: they write the same file", async () => {
        let [making, most] = [0, 0];
        const one = () => {
            let made = false;
            return run("up", async ([, second]) => {
                if (second !== "init") {
                    return made ? undefined : MISSING;
                }
                most = Math.max(most, ++making);
                await wait(5);
                making--;
                made = true;
                return undefined;
            });
        };
        const results = (await Promise.all([one(), one()])).map(({ report }) => report.result);
        assert.deepStrictEqual([most, results], [1, ["succeeded", "succeeded"]]);
    });

    it("fails where its stack cannot be made, and is not run", async () => {
        const denied = failed("error: AccessDenied: s3:PutObject");
        const { asked, report } = await run("up", ([first]) => (first === "stack" ? denied : MISSING));
        assert.deepStrictEqual(asked, ["up", "stack init"]);
        assert.deepStrictEqual([report.result, report.error], ["failed", "AccessDenied: s3:PutObject"]);
    });

    it("that was stopped half-way is no success, though the engine says so of a refresh and a destroy", async () => {
        const results: unknown[] = [];
        for (const verb of ["refresh", "destroy", "up"] as const) {
            const { report } = await run(verb, () => undefined, { cancelled: true });
            results.push([report.result, report.error]);
        }
        const stopped = ["failed", "stopped by a signal"];
        assert.deepStrictEqual(results, [stopped, stopped, ["succeeded", undefined]]);
    });

    it("whose engine alone got a signal is no success either, whatever word the engine has for it", () => {
        const session = { debug: false, engine: { cancelled: false }, directoryOf: () => "d" } as unknown as Session;
        const log = (message: string) => {
            const heard = new EngineLog(false);
            heard.add({ sequence: 1, timestamp: 0, stdoutEvent: { message, color: "never" } });
            return heard;
        };
        requireEnd(session, log("Do you want to perform this destroy?"));
        for (const message of [
            "SIGTERM received; cancelling. If you",
            "<{%fg 9%}>^C received; terminating<{%reset%}>",
        ]) {
            assert.throws(() => requireEnd(session, log(message)), /^Error: stopped$/);
            for (const said of ["stopped", "error: update canceled"]) {
                const reason = explainFailure(session, "network", log(message), new Error(said));
                assert.strictEqual(reason, "stopped by a signal to the engine");
            }
        }
    });

    it("fails with the engine's error, and says that it was stopped where it was", async () => {
        for (const verb of ["preview", "up", "refresh", "destroy"] as const) {
            const { asked, report } = await run(verb, () => failed("error: AccessDenied"));
            assert.deepStrictEqual([asked, report.result, report.error], [[verb], "failed", "AccessDenied"]);
        }
        const { report } = await run("up", () => failed("error: AccessDenied"), { cancelled: true });
        assert.strictEqual(report.error, "stopped by a signal\nAccessDenied");
        for (const nothing of ["error: stopped", "", "Resources:\n    +-7 replaced\nDuration: 22s"]) {
            const stopped = await run("up", () => failed(nothing), { cancelled: true });
            assert.strictEqual(stopped.report.error, "stopped by a signal");
        }
        for (const crash of ["panic: nil map", "fatal error: out of memory"]) {
            const crashed = await run("up", () => failed(crash), { cancelled: true });
            assert.strictEqual(crashed.report.error, `stopped by a signal\n${crash}`);
        }
    });

    it("that is locked is released by a command that reaches its states", () => {
        const said = new Error("error: the stack is currently locked by 1 lock(s).");
        for (const [options, run] of [
            [{}, "pulumi"],
            [{ sandbox: true }, "npm run infra -- sandbox run -- pulumi"],
            [{ sandboxDir: "my work" }, "npm run infra -- sandbox run --sandbox-dir 'my work' -- pulumi"],
        ] as const) {
            const command = pulumiCommand(options);
            const session = { environment: "staging", pulumi: command, engine: {}, directoryOf: () => "d" };
            const text = explainFailure(session as unknown as Session, "network", new EngineLog(false), said);
            assert.ok(text.endsWith(`release the lock: ${run} cancel -C d -s staging`), text);
        }
    });
});
