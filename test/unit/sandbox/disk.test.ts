import * as assert from "node:assert";
import system, * as fs from "node:fs";
import * as path from "node:path";
import { mock } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { stopBeforeFull } from "../../../cli/engine/disk";
import { writeWhole } from "../../../cli/terminal/files";
import { EngineCommand } from "../../../cli/engine/pulumi-command";
import { interruptible } from "../../../cli/verbs/sandbox";
import { Journal } from "../../../sandbox/cloud/journal";
import { ENOUGH, freeMiB, LEAST, requireSpace } from "../../../sandbox/disk";
import { openSandbox } from "../../../sandbox/sandbox";
import { readStates } from "../../../sandbox/states";
import { scratchFolder } from "../../scratch";

describe("a disk that is nearly full", () => {
    it("is refused before a run begins, with what is free, what is needed and what to do", () => {
        const folder = scratchFolder("disk");
        requireSpace(folder, () => ENOUGH);
        assert.throws(
            () => requireSpace(folder, () => 3.25),
            /^Error: The disk of \S+ is nearly full: 3\.3 MiB are free, the sandbox needs 64\. .*--sandbox-dir <dir>$/,
        );
        assert.ok(freeMiB(folder) > 0);
    });

    /** What happens to the engine of a run that has `free` MiB after its first look. */
    async function watched(free: number, sandbox = true): Promise<EngineCommand> {
        const engine = new EngineCommand("pulumi", "v3.0.0");
        const session = { engine, sandbox: sandbox ? { directory: "/full" } : undefined };
        let looks = 0;
        const unwatch = stopBeforeFull(session, () => (looks++ === 0 ? ENOUGH : free), 2, 30);
        await sleep(150);
        unwatch();
        const seen = looks;
        await sleep(10);
        assert.strictEqual(looks, seen, "it goes on looking after the run");
        return engine;
    }

    it("stops a run, at once where it does not stop by itself, and says why", async () => {
        const engine = await watched(LEAST - 1);
        assert.deepStrictEqual(
            [engine.cancelled, engine.killed, engine.because],
            [true, true, "before its disk is full"],
        );
    });

    it("stops a command that a person runs in the sandbox as Ctrl-C does, and again where that was not enough", async () => {
        const signals: unknown[] = [];
        const engine = interruptible({ kill: (signal) => signals.push(signal) > 0 });
        const unwatch = stopBeforeFull({ sandbox: { directory: "/full" }, engine }, () => LEAST - 1, 2, 30);
        await sleep(150);
        unwatch();
        assert.deepStrictEqual(signals, ["SIGINT", "SIGINT"]);
    });

    it("stops none that has enough, and none on AWS, which keeps its state elsewhere", async () => {
        for (const engine of [await watched(LEAST), await watched(0, false)]) {
            assert.strictEqual(engine.cancelled, false);
        }
    });
});

describe("a folder that cannot be written to", () => {
    it("is refused with the way to another one", async () => {
        const file = path.join(scratchFolder("folder"), "file");
        fs.writeFileSync(file, "");
        await assert.rejects(
            openSandbox({ root: process.cwd(), directory: path.join(file, "sandbox") }),
            /^Error: The sandbox cannot write to \S+ \(ENOTDIR\)\. .*--sandbox-dir <dir>$/,
        );
    });

    for (const [place, make] of [
        ["cloud.jsonl", (file: string) => fs.mkdirSync(file)],
        ["lock", (file: string) => fs.mkdirSync(file)],
        ["project", (file: string) => fs.writeFileSync(file, "")],
        ["home", (file: string) => fs.writeFileSync(file, "")],
    ] as const) {
        it(`is told, with what to do, where something else stands in the place of ${place}`, async () => {
            const directory = scratchFolder("place");
            make(path.join(directory, place));
            await assert.rejects(
                openSandbox({ root: process.cwd(), directory }),
                /^Error: The sandbox in \S+ cannot be opened: .*\(rm -r \S+\), or use another folder: --sandbox-dir <dir>$/,
            );
            // Nobody holds it now.
            assert.ok(place === "lock" || !fs.existsSync(path.join(directory, "lock")));
        });
    }

    it("takes no part of an export or a report; what stood there stays", () => {
        const folder = scratchFolder("files");
        const file = path.join(folder, "network.json");
        writeWhole("--out", file, "old");
        const full = mock.method(system, "renameSync", () => {
            throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
        });
        assert.throws(
            () => writeWhole("--out", file, "new"),
            /^Error: --out: \S+network\.json cannot be written: its disk is full \(ENOSPC\)\. Name another place: --out <path>$/,
        );
        full.mock.restore();
        assert.deepStrictEqual([fs.readdirSync(folder), fs.readFileSync(file, "utf8")], [["network.json"], "old"]);
        assert.ok(fs.lstatSync("/dev/null").isCharacterDevice());
        writeWhole("--report", "/dev/null", "");
        assert.ok(fs.lstatSync("/dev/null").isCharacterDevice());
    });
});

describe("what a full disk leaves", () => {
    const object = (id: string) => ({
        ...{ type: "aws:ec2/vpc:Vpc", id, region: "us-east-1", generation: 1, attributes: {} },
        urn: `urn:pulumi:staging::p::aws:ec2/vpc:Vpc::${id}`,
    });

    it("is a journal without half a line: the next one can be read", () => {
        const file = path.join(scratchFolder("journal"), "cloud.jsonl");
        const { journal } = Journal.open(file);
        journal.write({ op: "put", object: object("vpc-1") });
        // As the system does: what fits is written, then the error.
        const full = mock.method(system, "writeFileSync", (descriptor: number, text: string) => {
            fs.writeSync(descriptor, text.slice(0, 20));
            throw new Error("ENOSPC: no space left on device, write");
        });
        assert.throws(() => journal.write({ op: "put", object: object("vpc-2") }), /ENOSPC/);
        full.mock.restore();
        journal.write({ op: "put", object: object("vpc-3") });
        journal.close();
        assert.deepStrictEqual(
            Journal.open(file).objects.map(({ id }) => id),
            ["vpc-1", "vpc-3"],
        );
    });

    const NO_ENTRIES = [
        '{"op":"gone","key":"x"}',
        '{"op":"delete","key":1}',
        '{"op":"put","object":{"urn":"x"}}',
        '{"op":"put","object":{"type":"x"}}',
        "5",
        "null",
        "{}",
        '{"op":"put"}',
        '{"op":"put","object":{}}',
        '{"op":"lost"}',
        '{"op":"pu',
        "\0",
    ];
    const entry = JSON.stringify({ op: "put", object: object("vpc-1") });

    it("is a journal whose last line has no end, and is left out where it is no entry", () => {
        const file = path.join(scratchFolder("journal"), "cloud.jsonl");
        for (const torn of ["", ...NO_ENTRIES]) {
            fs.writeFileSync(file, `${entry}\n${torn}`);
            const { objects, lost, journal } = Journal.open(file);
            journal.close();
            assert.deepStrictEqual([objects.map(({ id }) => id), lost.size], [["vpc-1"], 0], torn);
            assert.strictEqual(fs.readFileSync(file, "utf8"), `${entry}\n`);
        }
        const whole = JSON.stringify({ op: "put", object: object("vpc-2") });
        fs.writeFileSync(file, `${entry}\n${whole}`);
        assert.deepStrictEqual(
            Journal.open(file).objects.map(({ id }) => id),
            ["vpc-1", "vpc-2"],
        );
    });

    it("is never a line in the middle that is no entry: that one is told, with what removes it, and left as it is", async () => {
        const directory = scratchFolder("journal");
        const file = path.join(directory, "cloud.jsonl");
        for (const wrong of [...NO_ENTRIES, ""]) {
            const text = `${entry}\n${wrong}\n${entry}\n`;
            fs.writeFileSync(file, text);
            await assert.rejects(openSandbox({ root: process.cwd(), directory }), (error: Error) => {
                assert.ok(error.message.startsWith(`${file} is damaged: line 2 is not an entry`), error.message);
                assert.ok(error.message.endsWith(`by hand: rm ${file}`), error.message);
                return true;
            });
            assert.strictEqual(fs.readFileSync(file, "utf8"), text);
        }
        fs.rmSync(file);
        await (await openSandbox({ root: process.cwd(), directory })).close();
    });

    it("is a torn state, which is taken back to its backup, or is none", () => {
        const state = scratchFolder("state");
        const file = (name: string) => path.join(state, ".pulumi/stacks", name);
        const write = (name: string, text: string) => {
            fs.mkdirSync(path.dirname(file(name)), { recursive: true });
            fs.writeFileSync(file(name), text);
        };
        assert.deepStrictEqual(readStates(state), { states: [], mended: [] });
        write("integers-network/staging.json", '{"version":3}');
        write("integers-data/staging.json", '{"version":3,"check');
        write("integers-data/staging.json.bak", '{"version":2}');
        write("integers-app/staging.json", "");
        // Whole, and nothing that the engine could load.
        const none = ["null", "[]", "{}", "5"].map((text, i) => {
            write(`integers-edge/none${i}.json`, text);
            return `integers-edge/none${i}`;
        });
        const { states, mended } = readStates(state);
        assert.deepStrictEqual([...mended].sort(), ["integers-app/staging", "integers-data/staging", ...none]);
        assert.strictEqual(states.length, 2);
        assert.strictEqual(fs.readFileSync(file("integers-data/staging.json"), "utf8"), '{"version":2}');
        assert.strictEqual(fs.readFileSync(file("integers-network/staging.json"), "utf8"), '{"version":3}');
        assert.ok(!fs.existsSync(file("integers-app/staging.json")));
        assert.deepStrictEqual(readStates(state).mended, []);
    });

    it("is the backend's torn note of its layout, which is written anew", () => {
        const state = scratchFolder("state");
        const file = path.join(state, ".pulumi/meta.yaml");
        fs.mkdirSync(path.dirname(file));
        for (const [text, after] of [
            ["versio", "version: 1\n"],
            ["", "version: 1\n"],
            ["version: 2\n", "version: 2\n"],
        ] as const) {
            fs.writeFileSync(file, text);
            readStates(state);
            assert.strictEqual(fs.readFileSync(file, "utf8"), after);
        }
    });
});
