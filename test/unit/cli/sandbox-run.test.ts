/** sandbox run, and a signal: what becomes of the command and of the sandbox. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { scratchFolder } from "../../scratch";
import { type Engine, infra, type Said, withEngine } from "./command-line";

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
    const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
    const listeners = (): number[] => SIGNALS.map((signal) => process.listenerCount(signal));
    const refresh = (onRefresh: () => void): Promise<Said> => {
        const engine: Engine = (command) => {
            if (command === "refresh") {
                onRefresh();
                return { fails: "update cancelled" };
            }
            return { fails: "no stack named 'staging' found" };
        };
        const layers = ["--layer", "data,edge", "--parallel", "1"];
        return withEngine(engine, () => infra("refresh", "staging", "--yes", "--json", ...layers));
    };
    const send = (signal: NodeJS.Signals): void =>
        (process.listeners(signal).at(-1) as (signal: NodeJS.Signals) => void)(signal);

    for (const signal of SIGNALS) {
        it(`(${signal}) stops a run after what is under way: the rest is not begun, it says so, and the next one may be stopped anew`, async () => {
            const before = listeners();
            const { code, out, err } = await refresh(() => send(signal));
            const { layers } = JSON.parse(out) as { layers: { result: string; error: string }[] };
            assert.strictEqual(code, 1);
            assert.deepStrictEqual(
                layers.map(({ result }) => result),
                ["failed", "skipped"],
            );
            assert.match(layers[0]!.error, /^stopped by a signal/);
            assert.match(
                err,
                new RegExp(`^${signal}: stopping after the operations under way; repeat it to stop at once\\.$`, "m"),
            );
            assert.match(err, /Nothing is lost: the same command goes on where this run stopped\.\n$/);
            assert.deepStrictEqual(listeners(), before);
        });
    }

    it("a third time ends it at once, with one JSON object that says how to go on", async () => {
        const exit = process.exit.bind(process);
        const codes: unknown[] = [];
        let told = "";
        process.exit = (code: unknown) => {
            codes.push(code);
            throw new Error("ended");
        };
        const { out } = await refresh(() => {
            const write = process.stdout.write.bind(process.stdout);
            SIGNALS.slice(1).forEach(send);
            process.stdout.write = (text: string | Uint8Array) => Boolean((told += String(text)));
            try {
                assert.throws(() => send("SIGINT"), /^Error: ended$/);
            } finally {
                process.stdout.write = write;
            }
        }).finally(() => (process.exit = exit));
        assert.deepStrictEqual(codes, [1]);
        assert.match((JSON.parse(told) as { error: string }).error, /^SIGINT a third time: .*run the same command\.$/);
        assert.ok(!out.includes("third"));
    });
});
