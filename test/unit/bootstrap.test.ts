import * as assert from "node:assert";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { mock } from "node:test";
import * as fc from "fast-check";
import {
    addEngine,
    cachedEngines,
    cacheRoot,
    engineFolder,
    inTemporaryFolder,
    withLock,
} from "../../sandbox/engine/cache";
import {
    chooseEngine,
    compareVersions,
    dependenciesState,
    type FoundEngine,
    goProblem,
    noEngineMessage,
    unsupportedVersion,
} from "../../sandbox/engine/decisions";
import { engineEnvironment, findEngine, requireEngine } from "../../sandbox/engine/engine";
import { scratchFolder } from "../scratch";

const official: FoundEngine = {
    source: "path",
    command: "/opt/pulumi/pulumi",
    directory: "/opt/pulumi",
    version: "v3.270.0",
    host: true,
};
const cached: FoundEngine = { ...official, source: "cache", command: "/cache/a/pulumi", version: "v3.259.0" };

describe("bootstrap: which engine is used", () => {
    it("takes the one on PATH before a newer one of the cache", () => {
        const newer = { ...cached, version: "v3.300.0" };
        assert.deepStrictEqual(chooseEngine([official, newer]), { engine: official, rejected: [] });
    });

    it("takes the newest of the cache when PATH has none", () => {
        const newer = { ...cached, version: "v3.260.0" };
        assert.strictEqual(chooseEngine([cached, newer]).engine, newer);
        assert.strictEqual(chooseEngine([newer, cached]).engine, newer);
    });

    it("takes the oldest supported version and none older, and no other major", () => {
        assert.strictEqual(unsupportedVersion("v3.250.0"), undefined);
        for (const version of ["v3.249.9", "v2.999.0", "v4.0.0"]) {
            assert.strictEqual(
                unsupportedVersion(version),
                `version ${version} found, 3.250.0 or newer (major 3) is needed`,
            );
        }
    });

    it("passes over one on PATH that is too old, says why, and takes the cache's", () => {
        assert.deepStrictEqual(chooseEngine([{ ...official, version: "v3.100.0" }, cached]), {
            engine: cached,
            rejected: [
                {
                    command: "/opt/pulumi/pulumi",
                    reason: "version v3.100.0 found, 3.250.0 or newer (major 3) is needed",
                },
            ],
        });
    });

    it("passes over one that does not tell its version: the Automation API refuses it", () => {
        const { engine, rejected } = chooseEngine([{ ...official, version: "" }]);
        assert.strictEqual(engine, undefined);
        assert.match(rejected[0]?.reason ?? "", /does not tell its version \(found ""\)/);
    });

    it("passes over one without a Node language host", () => {
        const { engine, rejected } = chooseEngine([{ ...official, host: false }]);
        assert.strictEqual(engine, undefined);
        assert.deepStrictEqual(rejected, [
            { command: official.command, reason: "there is no pulumi-language-nodejs beside it or on PATH" },
        ]);
    });

    it("orders versions by number, not by text", () => {
        // Small ones, so that the first numbers are often the same.
        const part = fc.oneof(fc.nat({ max: 1 }), fc.nat({ max: 400 }));
        fc.assert(
            fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (a, b) => {
                const at = a.findIndex((number, index) => number !== b[index]);
                const expected = at < 0 ? 0 : Math.sign((a[at] ?? 0) - (b[at] ?? 0));
                assert.strictEqual(Math.sign(compareVersions(`v${a.join(".")}`, b.join("."))), expected);
            }),
        );
    });
});

describe("bootstrap: whether packages are installed", () => {
    const lock = {
        packages: {
            "": { version: "0.1.0" },
            "node_modules/zod": { version: "4.0.0", integrity: "sha512-z" },
            "node_modules/@esbuild/aix": { version: "1.0.0", integrity: "sha512-e", optional: true },
        },
    };
    const installed = { packages: { "node_modules/zod": { version: "4.0.0", integrity: "sha512-z" } } };
    const facts = { stamp: "hash\n", expectedStamp: "hash\n", lock, installed };

    it("leaves them when the stamp carries the lock file's hash", () => {
        assert.strictEqual(dependenciesState(facts), "current");
    });

    it("installs when node_modules is missing or its installation was killed before npm's record", () => {
        assert.strictEqual(dependenciesState({ ...facts, installed: undefined }), "stale");
    });

    it("adopts what a person installed from the same lock file, another platform's packages left out", () => {
        assert.strictEqual(dependenciesState({ ...facts, stamp: undefined }), "adoptable");
        assert.strictEqual(dependenciesState({ ...facts, stamp: "older\n" }), "adoptable");
    });

    it("installs when a version, a content hash, a missing or an extra package differs", () => {
        const zod = { version: "4.0.0", integrity: "sha512-z" };
        const differing: Record<string, { version: string; integrity?: string }>[] = [
            { "node_modules/zod": { ...zod, version: "4.0.1" } },
            { "node_modules/zod": { ...zod, integrity: "sha512-other" } },
            {},
            { "node_modules/zod": zod, "node_modules/left-over": { version: "1.0.0" } },
        ];
        for (const packages of differing) {
            const changed = { ...facts, stamp: undefined, installed: { packages } };
            assert.strictEqual(dependenciesState(changed), "stale", JSON.stringify(packages));
        }
    });
});

describe("bootstrap: whether Go can build the CLI", () => {
    it("can with the version go.mod asks for, with a newer one, and with one that may fetch it", () => {
        assert.strictEqual(goProblem({ version: "go1.25.11", toolchain: "local" }, "1.25.11"), undefined);
        assert.strictEqual(goProblem({ version: "go1.26", toolchain: "local" }, "1.25.11"), undefined);
        assert.strictEqual(goProblem({ version: "go1.21.0", toolchain: "auto" }, "1.25.11"), undefined);
    });

    it("cannot without Go, with an older one kept local, or with one too old to fetch", () => {
        assert.strictEqual(goProblem(undefined, "1.25.11"), "Go is not installed; 1.25.11 or newer is needed");
        assert.strictEqual(
            goProblem({ version: "go1.24.2", toolchain: "local" }, "1.25.11"),
            "Go 1.24.2 found, 1.25.11 or newer is needed (GOTOOLCHAIN=local)",
        );
        assert.match(goProblem({ version: "go1.20.1", toolchain: "" }, "1.25.11") ?? "", /^Go 1\.20\.1 found/);
    });
});

describe("bootstrap: a machine with no way to an engine", () => {
    it("gets one error with what was tried, the three choices and the command", () => {
        const message = noEngineMessage({ path: "none found", download: "site away", build: "Go is not installed" });
        assert.deepStrictEqual(message.split("\n"), [
            "No Pulumi engine could be set up on this machine. Tried:",
            "  1. an official pulumi on PATH: none found",
            "  2. the official downloader (npm package pulumi): site away",
            "  3. building the official Go module: Go is not installed",
            "Do any one of these, then run `npm run bootstrap` again:",
            "  1. install Pulumi 3.250.0 or newer: https://www.pulumi.com/docs/install/",
            "  2. let this machine reach https://get.pulumi.com",
            "  3. install Go and let it reach a Go module proxy: https://go.dev/dl/",
        ]);
    });
});

describe("bootstrap: the engine cache", () => {
    let cache: string;
    let env: NodeJS.ProcessEnv;
    beforeEach(() => {
        cache = scratchFolder("cache");
        env = { PATH: "", INTEGERS_CACHE: cache };
    });

    const program = (folder: string, name: string): void =>
        fs.writeFileSync(path.join(folder, name), "#!/bin/sh\nexit 3\n", { mode: 0o755 });
    const fill = (folder: string): Promise<{ standIn: boolean }> => {
        for (const name of ["pulumi", "pulumi-language-nodejs"]) program(path.join(folder, "bin"), name);
        return Promise.resolve({ standIn: true });
    };

    it("is where the variable says, else in the XDG cache, else in the home's", () => {
        assert.strictEqual(cacheRoot({ INTEGERS_CACHE: "/a", XDG_CACHE_HOME: "/b", HOME: "/c" }), "/a");
        assert.strictEqual(cacheRoot({ XDG_CACHE_HOME: "/b", HOME: "/c" }), "/b/integers");
        assert.strictEqual(cacheRoot({ HOME: "/c" }), "/c/.cache/integers");
        const account = path.join(os.userInfo().homedir, ".cache", "integers");
        assert.deepStrictEqual([cacheRoot({}), cacheRoot({ HOME: "" })], [account, account]);
    });

    it("says where else it may be when it cannot be written to", async () => {
        const file = path.join(scratchFolder("cache"), "file");
        fs.writeFileSync(file, "");
        await assert.rejects(
            withLock(path.join(file, "integers"), "engine", assert.fail, () => Promise.resolve()),
            /^Error: The cache of engines \S+ cannot be written to \(ENOTDIR\)\. .*export INTEGERS_CACHE=<dir>/,
        );
    });

    it("gives an engine that was added, without starting it", async () => {
        await addEngine(cache, "v3.259.0", fill);
        const directory = path.join(engineFolder(cache, "v3.259.0"), "bin");
        assert.deepStrictEqual(findEngine(env), {
            source: "cache",
            command: path.join(directory, "pulumi"),
            directory,
            version: "v3.259.0",
            host: true,
            standIn: true,
        });
        assert.deepStrictEqual(fs.readdirSync(path.join(cache, "tmp")), []);
    });

    it("keeps nothing of an engine whose making failed", async () => {
        const failing = addEngine(cache, "v3.259.0", async (folder) => {
            await fill(folder);
            throw new Error("no space");
        });
        await assert.rejects(failing, /no space/);
        assert.deepStrictEqual(cachedEngines(cache), []);
        assert.deepStrictEqual(fs.readdirSync(path.join(cache, "tmp")), []);
    });

    it("leaves an engine that another run has finished meanwhile", async () => {
        const command = path.join(engineFolder(cache, "v3.259.0"), "bin", "pulumi");
        let first: number | undefined;
        await addEngine(cache, "v3.259.0", async (folder) => {
            await addEngine(cache, "v3.259.0", fill);
            first = fs.statSync(command).ino;
            return fill(folder);
        });
        assert.strictEqual(fs.statSync(command).ino, first);
        assert.deepStrictEqual(fs.readdirSync(path.join(cache, "tmp")), []);
    });

    it("does not take a folder without its record, and replaces it", async () => {
        const half = path.join(engineFolder(cache, "v3.259.0"), "bin");
        fs.mkdirSync(half, { recursive: true });
        program(half, "pulumi");
        assert.strictEqual(findEngine(env), undefined);
        await addEngine(cache, "v3.259.0", fill);
        assert.strictEqual(findEngine(env)?.version, "v3.259.0");
    });

    it("does not take an engine whose program somebody removed", async () => {
        await addEngine(cache, "v3.259.0", fill);
        fs.rmSync(path.join(engineFolder(cache, "v3.259.0"), "bin", "pulumi"));
        assert.deepStrictEqual(cachedEngines(cache), []);
    });

    it("does not take another platform's engine", () => {
        const other = path.join(cache, "engines", "v3.259.0-plan9-vax", "bin");
        fs.mkdirSync(other, { recursive: true });
        program(other, "pulumi");
        fs.writeFileSync(path.join(other, "..", "engine.json"), '{"version":"v3.259.0"}');
        assert.deepStrictEqual(cachedEngines(cache), []);
    });

    it("removes what a killed run left, and leaves a running one's alone", async () => {
        const dead = spawnSync(process.execPath, ["-e", ""]).pid;
        for (const pid of [dead, process.ppid]) fs.mkdirSync(path.join(cache, "tmp", `${pid}-x`), { recursive: true });
        await inTemporaryFolder(cache, () => Promise.resolve());
        assert.deepStrictEqual(fs.readdirSync(path.join(cache, "tmp")), [`${process.ppid}-x`]);
    });

    it("lets one run at a time hold a lock, and takes over that of a dead process", async () => {
        const dead = spawnSync(process.execPath, ["-e", ""]).pid;
        fs.mkdirSync(path.join(cache, "locks"));
        fs.writeFileSync(path.join(cache, "locks", "engine"), `${dead} ${os.hostname()}`);
        const events: string[] = [];
        const hold = (name: string) =>
            withLock(
                cache,
                "engine",
                () => events.push(`${name} waits`),
                async () => {
                    events.push(`${name} in`);
                    await new Promise((resolve) => setTimeout(resolve, 20));
                    events.push(`${name} out`);
                },
            );
        await Promise.all([hold("a"), hold("b")]);
        const work = events.filter((event) => !event.endsWith("waits")).join(", ");
        assert.ok(["a in, a out, b in, b out", "b in, b out, a in, a out"].includes(work), work);
        assert.deepStrictEqual(fs.readdirSync(path.join(cache, "locks")), []);
    });

    it("goes on where its lock was removed while it was held, as whoever empties the cache does", async () => {
        mock.timers.enable({ apis: ["setInterval"] });
        try {
            await withLock(
                cache,
                "engine",
                () => undefined,
                () => {
                    fs.rmSync(path.join(cache, "locks"), { recursive: true });
                    mock.timers.tick(60_000);
                    return Promise.resolve();
                },
            );
        } finally {
            mock.timers.reset();
        }
    });

    it("waits for another machine, and takes over a lock that nobody has touched for a minute", async () => {
        const lock = path.join(cache, "locks", "engine");
        fs.mkdirSync(path.dirname(lock));
        fs.writeFileSync(lock, `${process.pid} elsewhere`);
        const minuteAgo = new Date(Date.now() - 61_000);
        const waits: string[] = [];
        const onWait = () => {
            waits.push(fs.readFileSync(lock, "utf8"));
            fs.utimesSync(lock, minuteAgo, minuteAgo);
        };
        await withLock(cache, "engine", onWait, () => {
            waits.push(fs.readFileSync(lock, "utf8").split(" ")[1]!);
            return Promise.resolve();
        });
        assert.deepStrictEqual(waits, [`${process.pid} elsewhere`, os.hostname()]);
    });

    it("takes over the lock of a process whose number was given out again: a container that was killed and began anew", async function () {
        if (process.platform !== "linux") this.skip();
        fs.mkdirSync(path.join(cache, "locks"));
        fs.writeFileSync(path.join(cache, "locks", "engine"), `${process.pid} ${os.hostname()} 1`);
        await withLock(
            cache,
            "engine",
            () => undefined,
            () => Promise.resolve(),
        );
    }).timeout(5_000);

    it("finds one on PATH by what it answers, and says what to do when that is unusable", () => {
        const answer = (version: string): NodeJS.ProcessEnv => {
            const folder = scratchFolder("bin");
            program(folder, "pulumi-language-nodejs");
            fs.writeFileSync(path.join(folder, "pulumi"), `#!/bin/sh\necho ${version}\n`, { mode: 0o755 });
            return { ...env, PATH: folder };
        };
        assert.strictEqual(findEngine(answer("v3.270.0"))?.version, "v3.270.0");
        assert.throws(
            () => requireEngine(answer("v3.1.0")),
            /^Error: No Pulumi engine found .*version v3\.1\.0 found, 3\.250\.0 or newer .*: run `npm run bootstrap`\.$/,
        );
    });

    it("puts the engine first on PATH and names the project", () => {
        const engine = { ...cached, directory: "/cache/a" };
        assert.deepStrictEqual(engineEnvironment(engine, "/work", { PATH: "/usr/bin" }), {
            PATH: "/cache/a:/usr/bin",
            INTEGERS_ROOT: "/work",
            PULUMI_SKIP_UPDATE_CHECK: "true",
        });
    });
});
