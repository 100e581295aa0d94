/** What a verb reads first: an environment's files, the sandbox's folder; what destroy looks at. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { scratchFolder } from "../../scratch";
import { type Engine, infra, infraIn, ROOT, withEngine } from "./command-line";
import { ALL, BUCKET, done, engineOf, exported, urn } from "./engine-answers";

describe("in the sandbox", () => {
    const folder = scratchFolder("sandbox");
    const state = path.join(folder, "state", ".pulumi", "stacks", "integers-network", "staging.json");
    const bucket = { urn: urn("network", BUCKET, "logs"), type: BUCKET, id: "logs", protect: true };

    it("a layer's commands run in the copy of its project, never in the tree; only what has a state is asked for", async () => {
        fs.mkdirSync(path.dirname(state), { recursive: true });
        fs.writeFileSync(
            state,
            JSON.stringify({ version: 3, checkpoint: { stack: "organization/integers-network/staging" } }),
        );
        const folders: string[] = [];
        const engine: Engine = (_, __, args, cwd) => {
            folders.push(`${args.slice(0, 2).join(" ")} in ${path.relative(folder, cwd)}`);
            return { stdout: exported("network") };
        };
        const { code, out } = await withEngine(engine, () =>
            infra("outputs", "staging", "--sandbox-dir", folder, "--json"),
        );
        assert.deepStrictEqual([code, folders], [0, ["stack export in project/network"]]);
        assert.deepStrictEqual((JSON.parse(out) as { network: object }).network, { arn: "arn:x" });
    });

    it("a program's message names the next command as it is typed for this sandbox", async () => {
        const engine: Engine = (command) =>
            command === "refresh"
                ? { fails: "no subnets. Deploy it: npm run infra -- up staging --layer network" }
                : {};
        const { err } = await withEngine(engine, () =>
            infra("refresh", "staging", "--layer", "network", "--sandbox-dir", folder),
        );
        assert.ok(err.includes(`Deploy it: npm run infra -- up staging --sandbox-dir ${folder} --layer network`), err);
    });

    it("destroy --unprotect lifts Pulumi's protection first, and destroys", async () => {
        const engine: Engine = (command) =>
            command === "stack export" ? { stdout: exported("network", { resources: [bucket] }) } : {};
        const argv = ["destroy", "staging", "--layer", "network", "--sandbox-dir", folder];
        await withEngine(engine, async (asked) => {
            const refused = await infra(...argv);
            assert.deepStrictEqual([refused.code, asked.filter((what) => !what.endsWith("export"))], [1, []]);
            assert.match(refused.err, /To lift these protections in the sandbox: add --unprotect\.\n$/);
            const { code, err } = await infra(...argv, "--unprotect");
            assert.strictEqual(code, 0, err);
            const what = asked.map((line) => line.replace(/^\w+: /, "")).filter((name) => !name.endsWith("export"));
            assert.deepStrictEqual(what, ["state unprotect", "destroy"]);
        });
    });
});

describe("an environment's files that are wrong", () => {
    /** A copy of the tree, as far as it is read, with one file of its own. */
    function treeWith(file: string, change: (text: string) => string): string {
        const root = scratchFolder("verbs");
        fs.symlinkSync(path.join(ROOT, "stacks"), path.join(root, "stacks"));
        fs.mkdirSync(path.join(root, "policies", "levels"), { recursive: true });
        for (const copied of ["Pulumi.staging.yaml", "policies/levels/staging.json"]) {
            const text = fs.readFileSync(path.join(ROOT, copied), "utf8");
            fs.writeFileSync(path.join(root, copied), copied === file ? change(text) : text);
        }
        return root;
    }

    for (const [what, file, change, message] of [
        [
            "a key that no layer has",
            "Pulumi.staging.yaml",
            (text: string) => text.replace("config:\n", "config:\n  netwrok:nat: single\n"),
            /netwrok:nat: no layer has this name\. Known: .*\n +repair: .*pulumi config rm netwrok:nat -s staging/,
        ],
        [
            "a level that there is none of",
            "policies/levels/staging.json",
            () => '{"all": "strict"}',
            /policies\/levels\/staging\.json: a level is one of mandatory, .*\n {2}all: found "strict"/,
        ],
    ] as const) {
        it(`stop preview and up before anything is asked or started: ${what}; refresh, which reads neither, runs`, async () => {
            const root = treeWith(file, change);
            await withEngine(engineOf({ foundation: {} }), async (asked) => {
                for (const verb of ["preview", "up"]) {
                    const { code, err, out } = await infraIn(root, [
                        verb,
                        "staging",
                        "--json",
                        "--layer",
                        "foundation",
                    ]);
                    assert.deepStrictEqual([code, asked], [1, []], err);
                    assert.match(err, message);
                    assert.deepStrictEqual(Object.keys(JSON.parse(out) as object), ["error"]);
                }
                assert.strictEqual(
                    (await infraIn(root, ["refresh", "staging", "--yes", "--layer", "foundation"])).code,
                    0,
                );
            });
        });
    }
});

describe("destroy", () => {
    const argv = ["destroy", "staging", "--yes", "--json"];
    const resultsOf = (out: string) =>
        (JSON.parse(out) as { layers: { layer: string; result: string; error: string }[] }).layers;

    it("touches nothing where a layer that stays reads one that goes, and names the command", async () => {
        await withEngine(engineOf(ALL), async (asked) => {
            const { code, err, out } = await infra(...argv, "--layer", "network");
            assert.deepStrictEqual([code, done(asked)], [1, []]);
            assert.match(err, /^network: in use by data, edge, which stay$/m);
            assert.match(err, /npm run infra -- destroy staging --layer network,data,edge$/m);
            assert.deepStrictEqual(resultsOf(out), [
                { ...resultsOf(out)[0], layer: "network", result: "skipped", error: "another layer reads it" },
            ]);
        });
    });

    for (const [what, resource] of [
        ["by Pulumi", { protect: true }],
        ["by AWS", { inputs: { deletionProtection: true } }],
    ] as const) {
        it(`touches nothing where something is protected ${what}, and says how it is lifted`, async () => {
            const bucket = { urn: urn("foundation", BUCKET, "logs"), type: BUCKET, id: "logs", ...resource };
            await withEngine(engineOf({ foundation: { resources: [bucket] } }), async (asked) => {
                const { code, err, out } = await infra(...argv, "--layer", "foundation");
                assert.deepStrictEqual([code, done(asked)], [1, []]);
                assert.match(err, /^foundation: aws:s3\/bucket:Bucket logs is protected /m);
                assert.match(err, /Lift the protection in Pulumi\.staging\.yaml/);
                assert.strictEqual(resultsOf(out)[0]?.error, "something is protected");
            });
        });
    }
});
