/** The bootstrap as a process, in a checkout of its own, with programs that stand in for npm and pulumi. */
import * as assert from "node:assert";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
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

    const bootstrap = (entry = "sandbox/bootstrap.js", more: NodeJS.ProcessEnv = {}, node: string[] = []) => {
        const env = {
            ...more,
            PATH: `${programs}:/usr/bin:/bin`,
            HOME: scratch,
            XDG_CACHE_HOME: path.join(scratch, "cache"),
        };
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
    const npmThatInstalls = (): void =>
        program(
            "npm",
            `echo "$@" >> calls; mkdir -p node_modules; echo '{"packages":{}}' > node_modules/.package-lock.json`,
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
        assert.deepStrictEqual(calls(), ["ci --include=dev --workspaces=false --no-audit --no-fund --loglevel=error"]);

        const second = bootstrap();
        assert.match(second.lines.join("\n"), /^bootstrap: packages, .*: already there \(\d+\.\d s\)$/);
        assert.strictEqual(calls().length, 1);
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

    it("ends with npm's own words when that fails: how it begins and how it ends, without the stack trace", () => {
        officialEngine();
        const trace = `echo "npm error     at fetch (/usr/lib/node_modules/npm/a.js:1:2)" >&2`;
        program("npm", `for i in $(seq 1 40); do echo "npm error $i" >&2; ${trace}; done; exit 1`);
        const { status, lines } = bootstrap();
        assert.strictEqual(status, 1);
        const error = lines.slice(lines.findIndex((line) => line.startsWith("error: ")));
        assert.strictEqual(
            error[0],
            "error: `npm ci --include=dev --workspaces=false --no-audit --no-fund --loglevel=error` ended with 1:",
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
