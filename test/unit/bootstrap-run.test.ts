/** The bootstrap as a process, in a checkout of its own, with programs that stand in for npm and pulumi. */
import * as assert from "node:assert";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as path from "node:path";
import { setTimeout } from "node:timers/promises";
import { isAlive } from "../../sandbox/engine/processes";
import { scratchFolder } from "../scratch";

const ROOT = path.resolve(__dirname, "../..");

/** Arguments of a node whose `fetch` finds no host: a test asks nobody. */
const UNREACHABLE = [
    "--import",
    `data:text/javascript,${encodeURIComponent(
        'globalThis.fetch = async () => { throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ENOTFOUND" } }); };',
    )}`,
];

describe("the bootstrap, run", () => {
    let scratch: string;
    let checkout: string;
    let programs: string;

    beforeEach(() => {
        scratch = scratchFolder("bootstrap");
        [checkout, programs] = [path.join(scratch, "checkout"), path.join(scratch, "bin")];
        fs.mkdirSync(programs);
        fs.cpSync(path.join(ROOT, "sandbox"), path.join(checkout, "sandbox"), { recursive: true });
        fs.copyFileSync(path.join(ROOT, "package.json"), path.join(checkout, "package.json"));
        fs.writeFileSync(path.join(checkout, "package-lock.json"), JSON.stringify({ packages: { "": {} } }));
        program("node", `exec ${process.execPath} "$@"`);
    });

    const program = (name: string, text: string): void =>
        fs.writeFileSync(path.join(programs, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });

    const environment = () => ({
        PATH: `${programs}:/usr/bin:/bin`,
        HOME: scratch,
        XDG_CACHE_HOME: path.join(scratch, "cache"),
    });

    const bootstrap = (entry = "sandbox/bootstrap.js", more: NodeJS.ProcessEnv = {}, node: string[] = []) => {
        const env = { ...environment(), ...more };
        const { status, stderr } = spawnSync(process.execPath, [...node, entry], {
            ...{ cwd: checkout, env, encoding: "utf8", timeout: 60_000 },
        });
        return { status, lines: stderr.trim().split("\n") };
    };

    const officialEngine = (): void => {
        program("pulumi", "echo v3.270.0");
        program("pulumi-language-nodejs", "");
    };

    /** As npm does: its own record of what it installed comes last. */
    const npmThatInstalls = (seconds = 0): void =>
        program(
            "npm",
            `echo "$@" >> calls; sleep ${seconds}; mkdir -p node_modules; echo '{"packages":{}}' > node_modules/.package-lock.json`,
        );

    const calls = (): string[] => {
        const file = path.join(checkout, "calls");
        return fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim().split("\n") : [];
    };

    it("installs the packages once, takes the engine on PATH, says what it does and how long it took", () => {
        officialEngine();
        npmThatInstalls();
        const first = bootstrap();
        assert.strictEqual(first.status, 0, first.lines.join("\n"));
        assert.strictEqual(first.lines[0], "bootstrap: npm ci (packages of package-lock.json) ...");
        assert.match(first.lines[1] ?? "", /^bootstrap: npm ci \(packages of package-lock\.json\): done in \d+\.\d s$/);
        assert.match(
            first.lines[2] ?? "",
            /^bootstrap: packages, Pulumi v3\.270\.0 from PATH, policy pack: ready \(\d+\.\d s\)$/,
        );
        assert.deepStrictEqual(calls(), [
            "ci --include=dev --include=optional --workspaces=false --no-audit --no-fund --loglevel=error",
        ]);

        const second = bootstrap();
        assert.match(second.lines.join("\n"), /^bootstrap: packages, .*: already there \(\d+\.\d s\)$/);
        assert.strictEqual(calls().length, 1);
    });

    it("builds the policy pack last, with the packages that it installed", () => {
        officialEngine();
        npmThatInstalls();
        fs.mkdirSync(path.join(checkout, "policies"));
        fs.writeFileSync(
            path.join(checkout, "policies", "build.js"),
            `exports.ensureBuilt = async () => {
                await null;
                process.stderr.write(String(require("node:fs").existsSync("node_modules/.package-lock.json")) + "\\n");
            };`,
        );
        assert.deepStrictEqual(bootstrap().lines.slice(-2, -1), ["true"]);
    });

    it("installs again when the lock file has changed", () => {
        officialEngine();
        npmThatInstalls();
        bootstrap();
        fs.writeFileSync(
            path.join(checkout, "package-lock.json"),
            JSON.stringify({ packages: { "": {}, "node_modules/a": { version: "1.0.0" } } }),
        );
        bootstrap();
        assert.strictEqual(calls().length, 2);
    });

    it("installs nothing over what a person installed from the same lock file", () => {
        officialEngine();
        npmThatInstalls();
        fs.mkdirSync(path.join(checkout, "node_modules"));
        fs.writeFileSync(path.join(checkout, "node_modules", ".package-lock.json"), JSON.stringify({ packages: {} }));
        const { status, lines } = bootstrap();
        assert.strictEqual(status, 0, lines.join("\n"));
        assert.match(lines.join("\n"), /^bootstrap: packages, .*: already there /);
        assert.deepStrictEqual(calls(), []);
    });

    it("run twice at once, in whatever folder, installs once: the second waits for the first", async () => {
        officialEngine();
        npmThatInstalls(0.5);
        const script = path.join(checkout, "sandbox", "bootstrap.js");
        const ends = ["one", "two"].map(async () => {
            const child = spawn(process.execPath, [script], { cwd: scratch, env: environment(), stdio: "ignore" });
            return (await once(child, "exit"))[0] as number;
        });
        assert.deepStrictEqual(await Promise.all(ends), [0, 0]);
        assert.strictEqual(calls().length, 1);
    });

    it("ends with npm's own words when that fails: how it begins and how it ends, without the stack trace", () => {
        officialEngine();
        const trace = `echo "npm error     at fetch (/usr/lib/node_modules/npm/a.js:1:2)" >&2`;
        program("npm", `for i in $(seq 1 40); do echo "npm error $i" >&2; ${trace}; done; exit 1`);
        const { status, lines } = bootstrap();
        assert.strictEqual(status, 1);
        const error = lines.slice(lines.findIndex((line) => line.startsWith("error: ")));
        assert.strictEqual(
            error[0],
            "error: `npm ci --include=dev --include=optional --workspaces=false --no-audit --no-fund --loglevel=error` ended with 1:",
        );
        assert.deepStrictEqual([error[1], error[7], error.at(-1)], ["npm error 1", "...", "npm error 40"]);
        assert.strictEqual(error.length, 18);
        assert.ok(!error.some((line) => line.includes(" at ")));
    });

    it("says of each way to an engine why it was none, in one line: what a program said last", () => {
        npmThatInstalls();
        program(
            "go",
            `[ "$1" = env ] && printf 'go1.30.0\\nauto\\n' || { echo first; echo "go: no proxy" >&2; exit 1; }`,
        );
        const { status, lines } = bootstrap("sandbox/bootstrap.js", { https_proxy: "http://127.0.0.1:1" }, UNREACHABLE);
        assert.strictEqual(status, 1);
        const tried = lines.filter((line) => /^ {2}[123]\. /.test(line)).slice(0, 3);
        assert.deepStrictEqual(tried, [
            "  1. an official pulumi on PATH: none found",
            "  2. the official downloader (npm package pulumi): https://get.pulumi.com cannot be reached (ENOTFOUND; it uses no proxy)",
            "  3. building the official Go module: go build ended with 1: go: no proxy",
        ]);
    });

    for (const [signal, code] of [
        ["SIGINT", 130],
        ["SIGTERM", 143],
        ["SIGHUP", 129],
    ] as const) {
        it(`stopped by ${signal}, ends the program that it runs and leaves no lock`, async () => {
            officialEngine();
            program("npm", `echo $$ > pid.part; mv pid.part pid; exec sleep 60`);
            const child = spawn(process.execPath, ["sandbox/bootstrap.js"], { cwd: checkout, env: environment() });
            const ended = once(child, "exit");
            const file = path.join(checkout, "pid");
            while (!fs.existsSync(file) && child.exitCode === null) await setTimeout(20);
            child.kill(signal);
            assert.deepStrictEqual(await ended, [code, null]);
            const npm = Number(fs.readFileSync(file, "utf8"));
            while (isAlive(npm)) await setTimeout(20);
            assert.deepStrictEqual(fs.readdirSync(path.join(scratch, "cache", "integers", "locks")), []);
        }).timeout(20_000);
    }

    it("tells that a program which it needs is not there", () => {
        officialEngine();
        fs.symlinkSync("/bin/sh", path.join(programs, "sh"));
        const { status, lines } = bootstrap("sandbox/bootstrap.js", { PATH: programs });
        assert.deepStrictEqual([status, lines.at(-1)], [1, "error: npm could not be started: spawn npm ENOENT"]);
    });

    /** What `go build -o FILE` leaves; the question before it is for the version. */
    const goThatBuilds = (): void =>
        program(
            "go",
            `[ "$1" = env ] && printf 'go1.30.0\\nauto\\n' && exit
echo "$GOFLAGS|$GOWORK|$@" >> ${scratch}/built
while [ "$1" != -o ]; do shift; done; echo '#!/bin/sh' > "$2"; chmod 755 "$2"`,
        );
    /** The host beside the one engine of the cache. */
    const host = (): string => {
        const engines = path.join(scratch, "cache", "integers", "engines");
        return path.join(engines, fs.readdirSync(engines)[0]!, "bin", "pulumi-language-nodejs");
    };
    const ourHost = fs.readFileSync(path.join(ROOT, "sandbox/engine/pulumi-language-nodejs"), "utf8");

    it("builds the engine once where nothing else gives one, with our language host beside it, which follows the checkout", () => {
        npmThatInstalls();
        goThatBuilds();
        const own = { GOFLAGS: "-mod=vendor", GOWORK: "/elsewhere/go.work" };
        const first = bootstrap("sandbox/bootstrap.js", own, UNREACHABLE);
        assert.strictEqual(first.status, 0, first.lines.join("\n"));
        const pinned = /\/pkg\/v3 v(\S+)/.exec(
            fs.readFileSync(path.join(ROOT, "sandbox/engine/go/go.mod"), "utf8"),
        )![1];
        const ready = `bootstrap: packages, Pulumi v${pinned} from the cache, policy pack`;
        assert.ok(first.lines.at(-1)?.startsWith(`${ready}: ready`), first.lines.at(-1));
        const built = () => fs.readFileSync(path.join(scratch, "built"), "utf8");
        const asked = built();
        assert.match(asked, /^\|off\|build -mod=readonly /);
        assert.ok(asked.includes(`version.Version=v${pinned} `), asked);
        assert.strictEqual(fs.readFileSync(host(), "utf8"), ourHost);

        fs.writeFileSync(host(), "of an older checkout");
        const second = bootstrap("sandbox/bootstrap.js", {}, UNREACHABLE);
        assert.ok(second.lines.at(-1)?.startsWith(`${ready}: already there`), second.lines.join("\n"));
        assert.strictEqual(built(), asked);
        assert.strictEqual(fs.readFileSync(host(), "utf8"), ourHost);
        fs.accessSync(host(), fs.constants.X_OK);
    });

    it("keeps nothing of an engine whose building fails, and builds it the next time", () => {
        npmThatInstalls();
        program("go", `[ "$1" = env ] && printf 'go1.30.0\\nauto\\n' || exit 1`);
        assert.strictEqual(bootstrap("sandbox/bootstrap.js", {}, UNREACHABLE).status, 1);
        const cache = path.join(scratch, "cache", "integers");
        assert.deepStrictEqual(fs.readdirSync(path.join(cache, "tmp")), []);
        assert.deepStrictEqual(fs.readdirSync(path.join(cache, "locks")), []);
        goThatBuilds();
        assert.strictEqual(bootstrap("sandbox/bootstrap.js", {}, UNREACHABLE).status, 0);
    });

    for (const withHost of [true, false]) {
        it(`takes the engine of the official downloader, with ${withHost ? "its own" : "our"} language host, and leaves Pulumi's home alone`, () => {
            const version = fs.readFileSync(path.join(ROOT, "sandbox/engine/pulumi-version"), "utf8").trim();
            const programs = ["pulumi", ...(withHost ? ["pulumi-language-nodejs"] : [])];
            const runner = `const fs = require("node:fs"), bin = process.env.PULUMI_HOME + "/versions/" + process.env.PULUMI_VERSION + "/bin/";
                fs.mkdirSync(bin, { recursive: true });
                for (const name of ${JSON.stringify(programs)}) fs.writeFileSync(bin + name, "official", { mode: 0o755 });`;
            fs.writeFileSync(path.join(scratch, "runner"), runner);
            program(
                "npm",
                `[ "$1" = ci ] && mkdir -p node_modules && echo '{"packages":{}}' > node_modules/.package-lock.json && exit
for last; do :; done; [ "$last" = pulumi@${version} ] || exit 1
mkdir -p "$3/node_modules/pulumi" && cp ${scratch}/runner "$3/node_modules/pulumi/run.js"`,
            );
            program("pulumi", "echo v3.100.0");
            const reachable = ["--import", "data:text/javascript,globalThis.fetch = async () => ({})"];
            const { status, lines } = bootstrap("sandbox/bootstrap.js", {}, reachable);
            assert.strictEqual(status, 0, lines.join("\n"));
            assert.ok(lines.at(-1)?.startsWith(`bootstrap: packages, Pulumi v${version} from the cache`), lines.at(-1));
            const old = `bootstrap: ${path.join(scratch, "bin", "pulumi")} is not used: version v3.100.0 found, `;
            assert.ok(
                lines.some((line) => line.startsWith(old)),
                lines.join("\n"),
            );
            assert.strictEqual(fs.readFileSync(host(), "utf8"), withHost ? "official" : ourHost);
            bootstrap("sandbox/bootstrap.js", {}, reachable);
            assert.strictEqual(fs.readFileSync(host(), "utf8"), withHost ? "official" : ourHost);
            assert.ok(!fs.existsSync(path.join(scratch, ".pulumi")));
        });
    }

    for (const entry of ["sandbox/bootstrap.js", "cli/infra.js", "test/run.js"]) {
        it(`${entry} refuses a Node that is too old before anything else, with the one that is needed`, () => {
            const manifest = JSON.parse(fs.readFileSync(path.join(checkout, "package.json"), "utf8")) as object;
            fs.writeFileSync(
                path.join(checkout, "package.json"),
                JSON.stringify({ ...manifest, engines: { node: ">=99.1" } }),
            );
            fs.mkdirSync(path.dirname(path.join(checkout, entry)), { recursive: true });
            fs.copyFileSync(path.join(ROOT, entry), path.join(checkout, entry));
            const { status, lines } = bootstrap(entry);
            assert.strictEqual(status, 1);
            assert.match(
                lines.join("\n"),
                /^error: Node\.js \d+\.\d+\.\d+ found, 99\.1 or newer is needed: https:\/\/nodejs\.org$/,
            );
        });
    }
});
