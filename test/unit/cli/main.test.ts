import * as assert from "node:assert";
import { spawn, spawnSync, type StdioOptions } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { parallelOption } from "../../../cli/context";
import { checkEnvironment, selectLayers, upstreamsWithin } from "../../../cli/run/layers";
import { type LayerName, layerNames } from "../../../stacks/contracts";
import { scratchFolder } from "../../scratch";
import { infra, infraIn, ROOT } from "./command-line";

describe("the command line of infra", () => {
    for (const [what, argv, message] of [
        ["an unknown verb", ["deploy", "staging"], /unknown command 'deploy'/],
        ["an unknown option", ["preview", "staging", "--fast"], /unknown option '--fast'/],
        ["an unknown environment", ["preview", "live"], /No environment "live"\. There are: [a-z0-9, -]*staging/],
        ["an unknown layer", ["up", "staging", "--layer", "network,vpc"], /No layer "vpc"\. There are: foundation, /],
        [
            "a list of no layers",
            ["destroy", "staging", "--sandbox", "--layer", ""],
            /No layer is named\. There are: foundation, /,
        ],
        [
            "no environment",
            ["preview"],
            /missing required argument 'environment'[^]*Environments: [a-z0-9, -]*staging\b/,
        ],
        [
            "a sandbox in a file",
            ["status", "staging", "--sandbox-dir", __filename],
            /--sandbox-dir .+ is a file\. Name/,
        ],
        [
            "a sandbox where no folder can be made",
            ["status", "staging", "--sandbox-dir", "/dev/null/sandbox/deeper"],
            /--sandbox-dir \/dev\/null is a file\. Name/,
        ],
        [
            "a sandbox in a folder that takes none",
            ["status", "staging", "--sandbox-dir", `/proc/${process.pid}/sandbox/deeper`],
            /--sandbox-dir \S+ cannot be created: .*Name a folder in a place where you may write/,
        ],
        ["an export into a file", ["export", "staging", "--out", __filename], /--out .+ is a file\. Name a folder/],
        ["no layer at a time", ["preview", "staging", "--parallel", "0"], /whole number of at least 1/],
        ["--unprotect on AWS", ["destroy", "staging", "--unprotect"], /--unprotect is for the sandbox/],
        [
            "a report in no file",
            ["preview", "staging", "--report", ""],
            /'--report <file>' argument '' .* It is empty\./,
        ],
        [
            "an export into no folder",
            ["export", "staging", "--out", " "],
            /'--out <dir>' argument ' ' .* It is empty\./,
        ],
        [
            "a sandbox in no folder",
            ["status", "staging", "--sandbox-dir", ""],
            /'--sandbox-dir <dir>' .* It is empty\./,
        ],
        ["a failover to nowhere", ["failover", "start", "prod", "--to", ""], /'--to <region>' .* It is empty\./],
        ["a promotion nowhere", ["sandbox", "promote", "prod", "--to", ""], /'--to <region>' .* It is empty\./],
        ["moments in no file", ["failover", "report", "prod", "--moments", ""], /'--moments <file>' .* It is empty\./],
        ["a comparison with no commit", ["affected", "--since", ""], /'--since <commit>' .* It is empty\./],
        [
            "a failover to what is no region",
            ["failover", "start", "prod", "--to", "us-west", "--confirm", "prod"],
            /^--to: found us-west; it must be the name of an AWS region such as us-west-2\./,
        ],
        ["a command without a name", ["sandbox", "run", ""], /^The command to run is ""\. Name a program/],
        ["no folder for an export", ["export", "staging"], /required option '--out <dir>'[^]* -- export --help/],
    ] as const) {
        it(`takes ${what} for wrong usage: exit code 2, what is allowed, and no engine started`, async () => {
            const { code, out, err } = await infra(...argv);
            assert.strictEqual(code, 2);
            assert.strictEqual(out, "");
            assert.match(err, message);
        });
    }

    it("says what is wrong once, lists environments only where one is missing, and traces it with --debug alone", async () => {
        const { err } = await infra("sandbox", "run");
        assert.strictEqual(err.split("missing required argument 'command'").length, 2, err);
        assert.doesNotMatch(err, /prod, staging/);
        assert.doesNotMatch((await infra("status", "live")).err, /^ +at /m);
        assert.match((await infra("status", "live", "--debug")).err, /^Error: No environment "live"[^]*^ +at /m);
    });

    it("takes layers one by one, in a list, and with spaces around them", async () => {
        const named = ["--layer", "app", "--layer", " network , foundation,"];
        const { layers } = JSON.parse((await infra("graph", "staging", "--json", ...named)).out) as {
            layers: { layer: string }[];
        };
        assert.deepStrictEqual(
            layers.map(({ layer }) => layer),
            ["foundation", "network", "app"],
        );
    });

    it("takes a whole number of layers at a time, of at least 1", () => {
        const parse = (text: string): unknown => parallelOption().parseArg?.(text, undefined);
        assert.deepStrictEqual([parse("1"), parse("12")], [1, 12]);
        for (const wrong of ["0", "-1", "1.5", "1e3", "", "many"]) {
            assert.throws(() => parse(wrong), /It must be a whole number of at least 1/, wrong);
        }
    });

    it("tells before anything else that an environment's file cannot be read", () => {
        const root = scratchFolder("main");
        writeFileSync(path.join(root, "Pulumi.dev.yaml"), "config: [");
        // A copy that an editor or a person keeps is no environment.
        ["old-Pulumi.test.yaml", "Pulumi.test.yaml~", "Pulumi.a.b.yaml"].forEach((name) =>
            writeFileSync(path.join(root, name), ""),
        );
        assert.throws(() => checkEnvironment("dev", root), /^Error: Pulumi\.dev\.yaml cannot be read: /);
        assert.throws(() => checkEnvironment("prod", root), /No environment "prod"\. There are: dev \(one/);
        assert.throws(() => checkEnvironment("prod", scratchFolder("main")), /There are: none \(one Pulumi/);
    });

    it("keeps its exit code where nobody reads what it says any more", async function () {
        this.timeout(30_000);
        const child = spawn(process.execPath, ["cli/infra.js", "preview", "live"], { cwd: ROOT });
        child.stdout.destroy();
        child.stderr.destroy();
        assert.deepStrictEqual(await once(child, "exit"), [2, null]);
    });

    it("goes on to its end where a log cannot be written, and fails where its answer cannot be", function () {
        this.timeout(30_000);
        // A disk that is always full; Linux has it.
        if (!existsSync("/dev/full")) {
            this.skip();
        }
        const full = openSync("/dev/full", "w");
        const codeOf = (stdio: StdioOptions, ...argv: string[]): number | null =>
            spawnSync(process.execPath, ["cli/infra.js", ...argv], { cwd: ROOT, stdio }).status;
        assert.strictEqual(codeOf(["ignore", "ignore", full], "preview", "live"), 2);
        assert.strictEqual(codeOf(["ignore", full, "ignore"], "graph", "staging"), 1);
        closeSync(full);
    });

    for (const verb of ["up", "destroy", "refresh"]) {
        it(`refuses ${verb} on AWS where nobody can be asked, and names --yes`, async function () {
            if (process.stdin.isTTY && process.stderr.isTTY) {
                this.skip();
            }
            const { code, err } = await infra(verb, "staging", "--layer", "foundation");
            assert.strictEqual(code, 2, err);
            assert.match(err, /Pass --yes/);
        });
    }

    it("prints its version and ends with 0", async () => {
        const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string };
        assert.deepStrictEqual(await infra("--version"), { code: 0, out: `integers-platform ${version}\n`, err: "" });
    });

    it("shows help with every verb and the exit codes, and ends with 0", async () => {
        const { code, out } = await infra("--help");
        assert.strictEqual(code, 0);
        for (const verb of [
            "preview",
            "up",
            "refresh",
            "destroy",
            "status",
            "drift",
            "outputs",
            "export",
            "graph",
            "affected",
            "config",
            "doctor",
            "failover",
            "sandbox",
            "completion",
        ]) {
            assert.match(out, new RegExp(`^ {2}${verb}\\b`, "m"));
        }
        assert.match(out, /0 ok, 1 failed, 2 wrong usage, 3 policy violation, 4 drift/);
    });

    for (const [what, argv, error] of [
        ["an unknown environment", ["status", "live", "--json"], /^No environment "live"/],
        ["an unknown option", ["drift", "staging", "--json", "--fast"], /^unknown option '--fast'/],
        ["a commit that git does not know", ["affected", "--since", "no-such", "--json"], /^No commit "no-such" here/],
        ["an unknown key", ["config", "explain", "network:natt", "--json"], /^No configuration key "network:natt"/],
    ] as const) {
        it(`prints one JSON object with --json also for ${what}`, async function () {
            // The tree may be a copy without a repository.
            if (argv[0] === "affected" && spawnSync("git", ["rev-parse"], { cwd: ROOT }).status !== 0) {
                this.skip();
            }
            const { code, out } = await infra(...argv);
            assert.strictEqual(code, 2);
            const { error: found, ...rest } = JSON.parse(out) as { error: string };
            assert.deepStrictEqual(rest, {});
            assert.match(found, error);
        });
    }

    it("compares nothing where an environment's file cannot be read, and names it", async () => {
        const root = scratchFolder("affected");
        writeFileSync(path.join(root, "Pulumi.dev.yaml"), "config:\n  a: 1\n  a: 1\n");
        const { code, err } = await infraIn(root, ["affected", "--since", "HEAD"]);
        assert.strictEqual(code, 2);
        assert.match(err, /^Pulumi\.dev\.yaml cannot be read: Map keys must be unique/);
    });

    it("explains a key with its value in each environment; what is encrypted stays so", async () => {
        const root = scratchFolder("explain");
        for (const [name, value] of Object.entries({
            dev: "{ secure: v1:cipher }",
            prod: "per-zone",
            test: undefined,
        })) {
            const line = value === undefined ? "" : `  network:nat: ${value}\n`;
            writeFileSync(path.join(root, `Pulumi.${name}.yaml`), `config:\n${line}`);
        }
        const { out } = await infraIn(root, ["config", "explain", "network:nat"]);
        const rows = out
            .trim()
            .split("\n")
            .slice(2)
            .map((row) => row.trim().split(/ {2,}/));
        assert.deepStrictEqual(rows, [
            ["type", "one of: per-zone, single"],
            ["default", '"per-zone"'],
            ["dev", "[secret]"],
            ["prod", "per-zone"],
            ["test", "(the default)"],
        ]);
        const json = await infraIn(root, ["config", "explain", "network:nat", "--json"]);
        const { keys } = JSON.parse(json.out) as { keys: { key: string; values: object }[] };
        assert.deepStrictEqual(
            keys.map(({ key, values }) => [key, values]),
            [["network:nat", { dev: "[secret]", prod: "per-zone", test: null }]],
        );
        assert.match(
            (await infraIn(root, ["config", "explain", "environment:drRegion"])).out,
            /^ +test +\(not set\)$/m,
        );
    });

    it("keeps Node's own warnings to --debug", () => {
        const warn = "data:text/javascript,process.on('exit',()=>process.emit('warning',new Error('noise')))";
        const err = (...argv: string[]): string =>
            spawnSync(process.execPath, ["--import", warn, "cli/infra.js", "graph", "staging", ...argv], {
                cwd: ROOT,
                encoding: "utf8",
            }).stderr;
        assert.strictEqual(err(), "");
        assert.match(err("--debug"), /noise/);
    });

    it("prints the graph as JSON: each layer once, after all that it reads", async () => {
        const { code, out } = await infra("graph", "staging", "--json");
        assert.strictEqual(code, 0);
        const { layers } = JSON.parse(out) as { layers: { layer: string; reads: string[] }[] };
        assert.deepStrictEqual(layers.map((l) => l.layer).sort(), [...layerNames].sort());
        layers.forEach(({ reads }, i) =>
            reads.forEach((r) => assert.ok(layers.slice(0, i).some(({ layer }) => layer === r))),
        );
    });
});

describe("the graph of infra", () => {
    it("is Mermaid by default: a node a layer, an arrow from what is read to its reader, of the layers named alone", async () => {
        const { code, out } = await infra("graph", "staging", "--layer", "app,network,foundation");
        assert.strictEqual(code, 0);
        assert.deepStrictEqual(out.split("\n"), [
            "flowchart LR",
            "    foundation",
            "    network",
            "    app",
            "    foundation --> network",
            "    foundation --> app",
            "    network --> app",
            "",
        ]);
    });
});

describe("the selection of layers", () => {
    it("is every layer where none is named, and in the order of the contracts however they are named", () => {
        assert.strictEqual(selectLayers([]).length, layerNames.length);
        assert.deepStrictEqual(selectLayers(["environment", "network", "foundation"]), [
            "foundation",
            "network",
            "environment",
        ]);
    });

    it("waits also for what a layer reads through one that is not selected", () => {
        const waits = upstreamsWithin(["foundation", "app"]);
        assert.deepStrictEqual(waits("app"), ["foundation"]);
        assert.deepStrictEqual(waits("foundation"), []);
        // Today's contracts name every layer that they read directly; a chain of them would not.
        const chain = { app: ["edge"], edge: ["network"], network: ["foundation"] } as const;
        const reads = (layer: LayerName): readonly LayerName[] =>
            layer in chain ? chain[layer as keyof typeof chain] : [];
        assert.deepStrictEqual(upstreamsWithin(["foundation", "app"], reads)("app"), ["foundation"]);
    });
});
