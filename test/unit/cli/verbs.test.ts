/** The verbs from their arguments to the exit code, against an engine that answers as the case says. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { EngineEvent } from "@pulumi/pulumi/automation";
import { scratchFolder } from "../../scratch";
import { type Answer, type Engine, infra, infraIn, ROOT, withEngine } from "./command-line";

const urn = (layer: string, type: string, name: string) => `urn:pulumi:staging::integers-${layer}::${type}::${name}`;
const [STACK, BUCKET] = ["pulumi:pulumi:Stack", "aws:s3/bucket:Bucket"];
const SECRET = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:cipher" };

interface Deployed {
    readonly outputs?: object;
    readonly resources?: readonly object[];
    readonly pending?: readonly object[];
}

/** What `pulumi stack export` gives of a layer. */
function exported(layer: string, { outputs = { arn: "arn:x" }, resources = [], pending }: Deployed = {}): string {
    const stack = { urn: urn(layer, STACK, "s"), type: STACK, outputs };
    const operations = pending ? { pending_operations: pending } : {};
    return JSON.stringify({ version: 3, deployment: { resources: [stack, ...resources], ...operations } });
}

const MISSING: Answer = { fails: "no stack named 'staging' found" };

/** Layers that are deployed, and what an operation on one gives. */
function engineOf(
    deployed: Readonly<Record<string, Deployed>>,
    operation: (command: string, layer: string) => Answer = () => ({}),
): Engine {
    return (command, layer) => {
        if (command === "stack export") {
            return deployed[layer] ? { stdout: exported(layer, deployed[layer]) } : MISSING;
        }
        return command === "stack history" ? { stdout: "[]" } : operation(command, layer);
    };
}

const policyEvent = (enforcementLevel: "mandatory" | "warning"): Partial<EngineEvent> => ({
    policyEvent: {
        ...{ resourceUrn: urn("foundation", BUCKET, "logs"), message: "set a key", color: "never" },
        ...{ policyName: "bucket-encrypted", policyPackName: "integers", policyPackVersion: "1" },
        ...{ policyPackVersionTag: "1", enforcementLevel },
    },
});

/** A refresh preview that finds the bucket's tag changed by hand. */
const driftEvent = (layer: string): Partial<EngineEvent> => {
    const of = { type: BUCKET, urn: urn(layer, BUCKET, "logs"), id: "b", parent: "", outputs: {}, provider: "" };
    const [old, found] = [{ tags: { Owner: "ada" } }, { tags: { Owner: "bob" } }].map((inputs) => ({ ...of, inputs }));
    const metadata = { op: "update" as const, urn: of.urn, type: BUCKET, provider: "", old: old!, new: found! };
    return { resOutputsEvent: { metadata, planning: true } };
};

const ALL = { foundation: {}, network: {}, data: {}, edge: {} };
/** What the engine was asked to do, without what only reads. */
const done = (asked: readonly string[]): string[] => asked.filter((what) => !/stack (export|history)$/.test(what));

describe("a verb of infra", () => {
    for (const verb of ["up", "refresh", "destroy"]) {
        const argv = [verb, "staging", "--layer", "foundation"];

        it(`${verb} runs after a yes, and after none ends with 1, says so and touches nothing`, async () => {
            await withEngine(engineOf({ foundation: {} }), async (asked) => {
                const refused = await infraIn(ROOT, argv, "n");
                assert.deepStrictEqual([refused.code, refused.out, done(asked)], [1, "", []]);
                assert.match(refused.err, /staging\? \[y\/N\] [^]*Nothing was changed\.\n$/);
                const json = await infraIn(ROOT, [...argv, "--json"], "n");
                assert.deepStrictEqual([json.code, json.out], [1, '{"error":"Nothing was changed."}\n']);
                assert.strictEqual((await infraIn(ROOT, argv, "y")).code, 0);
                assert.deepStrictEqual(done(asked), [`foundation: ${verb}`]);
            });
        });
    }

    for (const [verb, waited] of [
        ["preview", "preview"],
        ["up", "up"],
        ["refresh", "refresh"],
        ["destroy", "destroy"],
        ["drift", "refresh"],
        ["status", "stack export"],
    ] as const) {
        it(`${verb} passes --parallel on: one layer at a time where it says so`, async () => {
            let [running, most] = [0, 0];
            const hold = async (): Promise<void> => {
                most = Math.max(most, ++running);
                await sleep(30);
                running--;
            };
            const plain = engineOf(ALL);
            const engine: Engine = (command, layer, args, folder) => ({
                ...plain(command, layer, args, folder),
                ...(command === waited ? { until: hold() } : {}),
            });
            const yes = ["up", "refresh", "destroy"].includes(verb) ? ["--yes"] : [];
            const argv = [verb, "staging", "--layer", "data,edge", "--parallel", "1", ...yes];
            const { code, err } = await withEngine(engine, () => infra(...argv));
            assert.deepStrictEqual([code, most], [0, 1], err);
        });
    }

    for (const [verb, answer, code] of [
        ["preview", {}, 0],
        ["preview", { events: [policyEvent("warning")] }, 0],
        ["preview", { events: [policyEvent("mandatory")], fails: "preview failed" }, 3],
        ["preview", { fails: "AccessDenied" }, 1],
        ["up", { events: [policyEvent("mandatory")], fails: "preview failed" }, 3],
        ["up", { fails: "AccessDenied" }, 1],
        ["refresh", { fails: "AccessDenied" }, 1],
        ["destroy", { fails: "AccessDenied" }, 1],
    ] as const) {
        const what = "events" in answer ? answer.events[0].policyEvent!.enforcementLevel : "fails" in answer;
        it(`${verb} ends with ${code} and one object (a finding, or whether it fails: ${what})`, async () => {
            const argv = [verb, "staging", "--json", "--layer", "foundation", ...(verb === "preview" ? [] : ["--yes"])];
            const { out, err, ...ended } = await withEngine(
                engineOf({ foundation: {} }, () => answer),
                () => infra(...argv),
            );
            const { layers } = JSON.parse(out) as { layers: { layer: string; result: string }[] };
            assert.strictEqual(ended.code, code, err);
            const result = "fails" in answer ? "failed" : "succeeded";
            assert.deepStrictEqual(
                layers.map((l) => [l.layer, l.result]),
                [["foundation", result]],
            );
            assert.doesNotMatch(err, /Deployed\./);
        });
    }

    it("up tells at its end where what it published is read, in the sandbox's folder too", async () => {
        const argv = ["up", "staging", "--yes", "--layer", "foundation"];
        const { code, err, out } = await withEngine(engineOf({}), () => infra(...argv));
        assert.strictEqual(code, 0);
        assert.match(err, /\nDeployed\. What it published: npm run infra -- outputs staging\n$/);
        assert.match(out, /^foundation +succeeded/m);
    });

    it("up begins nothing where an upstream that it does not deploy published nothing; preview does", async () => {
        await withEngine(engineOf({ foundation: {}, network: { outputs: {} } }), async (asked) => {
            const { code, out, err } = await infra("up", "staging", "--yes", "--json", "--layer", "data,edge");
            assert.deepStrictEqual([code, done(asked)], [1, []]);
            assert.match(err, /Deploy first: npm run infra -- up staging --layer network\n/);
            const { layers, sandbox } = JSON.parse(out) as { layers: { result: string }[]; sandbox: boolean };
            assert.deepStrictEqual([layers.map(({ result }) => result), sandbox], [["failed", "failed"], false]);
            await infra("preview", "staging", "--layer", "data");
            assert.deepStrictEqual(done(asked), ["data: preview"]);
        });
    });

    it("says before it goes on what a killed run was in the middle of; a preview does not", async () => {
        const pending = [{ type: "creating", resource: { urn: urn("network", BUCKET, "logs"), type: BUCKET } }];
        for (const [verb, says] of [
            ["up", true],
            ["refresh", true],
            ["destroy", true],
            ["preview", false],
        ] as const) {
            const argv = [verb, "staging", "--layer", "network", ...(verb === "preview" ? [] : ["--yes"])];
            const engine = engineOf({ foundation: {}, network: { pending } });
            const { code, err } = await withEngine(engine, () => infra(...argv));
            const told =
                /^network: the last run was killed while creating aws:s3\/bucket:Bucket logs;.*\n.*network +started/ms;
            assert.deepStrictEqual([code, told.test(err), err.includes("killed")], [0, says, says], err);
        }
    });
});

describe("what a run tells", () => {
    it("lists an advisory finding where something changes, only counts it where nothing does, and lists it with --debug", async () => {
        const summary = (create: number): Partial<EngineEvent> => ({
            summaryEvent: { maybeCorrupt: false, durationSeconds: 1, resourceChanges: { create }, policyPacks: {} },
        });
        for (const [create, more, listed] of [
            [1, [], true],
            [0, [], false],
            [0, ["--debug"], true],
        ] as const) {
            const engine = engineOf({}, () => ({ events: [policyEvent("warning"), summary(create)] }));
            const argv = ["preview", "staging", "--layer", "foundation", ...more];
            const { err } = await withEngine(engine, () => infra(...argv));
            assert.strictEqual(err.includes("bucket-encrypted"), listed, err);
        }
    });

    it("counts of a run that failed what was really done, not what it had planned", async () => {
        const of = { type: BUCKET, urn: urn("foundation", BUCKET, "logs"), provider: "" };
        const old = { ...of, id: "b", parent: "", inputs: {}, outputs: {} };
        const events: Partial<EngineEvent>[] = [
            { resOutputsEvent: { metadata: { ...of, op: "delete", old }, planning: false } },
            {
                summaryEvent: {
                    maybeCorrupt: false,
                    durationSeconds: 1,
                    resourceChanges: { delete: 5 },
                    policyPacks: {},
                },
            },
        ];
        for (const verb of ["refresh", "destroy"]) {
            const engine = engineOf({ foundation: {} }, () => ({ events, fails: "AccessDenied" }));
            const argv = [verb, "staging", "--yes", "--json", "--layer", "foundation"];
            const { out } = await withEngine(engine, () => infra(...argv));
            const { layers } = JSON.parse(out) as { layers: { changes: { delete: number } }[] };
            assert.strictEqual(layers[0]!.changes.delete, 1, verb);
        }
    });
});

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

describe("what infra reads of an environment", () => {
    const outputs = { vpcId: "vpc-1", token: SECRET };

    it("outputs prints what each layer publishes, no secret, and which is not deployed", async () => {
        await withEngine(engineOf({ network: { outputs }, data: { outputs: {} } }), async () => {
            const argv = ["outputs", "staging", "--layer", "network,data,edge"];
            assert.deepStrictEqual(await infra(...argv), {
                code: 0,
                out: 'network:\n  token: "[secret]"\n  vpcId: vpc-1\n\ndata: deployed in part, publishes nothing yet\n\nedge: not deployed\n',
                err: "",
            });
            const { out } = await infra(...argv, "--json");
            const all = { network: { vpcId: "vpc-1", token: "[secret]" }, data: {}, edge: null };
            assert.deepStrictEqual(JSON.parse(out), all);
        });
    });

    it("export writes each deployed layer to a file that its owner alone reads, secrets encrypted", async () => {
        const out = path.join(scratchFolder("export"), "to");
        const [network, edge] = ["network", "edge"].map((layer) => path.join(out, `${layer}.json`)) as [string, string];
        await withEngine(engineOf({ network: { outputs } }), async () => {
            const said = await infra("export", "staging", "--out", out, "--json", "--layer", "network,edge");
            assert.deepStrictEqual(said, {
                code: 0,
                out: `${JSON.stringify({ environment: "staging", files: [network] })}\n`,
                err: `network: ${network}\nedge: not deployed\nSecrets are encrypted.\n`,
            });
        });
        assert.strictEqual(fs.statSync(network).mode & 0o777, 0o600);
        assert.deepStrictEqual(
            JSON.parse(fs.readFileSync(network, "utf8")),
            JSON.parse(exported("network", { outputs })),
        );
        assert.ok(!fs.existsSync(edge));
    });

    const driftOf = (failing = "") =>
        engineOf({ network: {}, data: {} }, (_, layer) =>
            layer === failing ? { fails: "AccessDenied" } : layer === "network" ? { events: [driftEvent(layer)] } : {},
        );

    for (const [what, failing, layers, code] of [
        ["what was changed by hand", "", "network,data,edge", 4],
        ["nothing", "", "data,edge", 0],
        ["that nobody could look at a layer, which outranks drift in another one", "data", "network,data,edge", 1],
    ] as const) {
        it(`drift finds ${what}: exit code ${code}`, async () => {
            await withEngine(driftOf(failing), async (asked) => {
                const said = await infra("drift", "staging", "--json", "--layer", layers);
                assert.strictEqual(said.code, code, said.err);
                const found = JSON.parse(said.out) as {
                    layers: { layer: string; resources: object[]; error?: string }[];
                };
                const drifted = found.layers.filter(({ resources }) => resources.length > 0).map(({ layer }) => layer);
                assert.deepStrictEqual(drifted, layers.includes("network") ? ["network"] : []);
                assert.deepStrictEqual(
                    found.layers.map((l) => l.error).filter(Boolean),
                    failing ? ["AccessDenied"] : [],
                );
                assert.ok(!done(asked).includes("edge: refresh"));
                const { out } = await infra("drift", "staging", "--layer", layers);
                assert.strictEqual(/^network .*logs +tags\.Owner +ada +bob$/m.test(out), layers.includes("network"));
                assert.match(
                    out,
                    failing
                        ? /^data failed\n {4}AccessDenied\nnot deployed: edge$/m
                        : /^no drift: data\nnot deployed: edge$/m,
                );
            });
        });
    }

    it("status looks for drift only with --drift, and ends with 4 where it finds some", async () => {
        await withEngine(driftOf(), async (asked) => {
            const argv = ["status", "staging", "--json", "--layer", "network,edge"];
            const drifted = ({ out }: { out: string }) =>
                (JSON.parse(out) as { layers: { drifted: number | null }[] }).layers.map((layer) => layer.drifted);
            const [plain, looked] = [await infra(...argv), await infra(...argv, "--drift")];
            assert.deepStrictEqual([plain.code, drifted(plain)], [0, [null, null]]);
            assert.deepStrictEqual([looked.code, drifted(looked)], [4, [1, null]]);
            assert.deepStrictEqual(done(asked), ["network: refresh"]);
        });
    });

    it("status tells the release of the layer environment where that is among the layers", async () => {
        const release = { version: "1.2.3", commit: "abc" };
        await withEngine(engineOf({ environment: { outputs: release } }), async () => {
            for (const [layer, found] of [
                ["environment", release],
                ["network", null],
            ] as const) {
                const { out } = await infra("status", "staging", "--json", "--layer", layer);
                assert.deepStrictEqual((JSON.parse(out) as { release: unknown }).release, found);
            }
        });
    });
});

describe("the report of a preview", () => {
    for (const [what, answer, code] of [
        ["is written, and the run keeps its exit code", { events: [policyEvent("mandatory")], fails: "failed" }, 3],
        ["fails a run that had succeeded where it cannot be written", {}, 1],
        [
            "leaves a policy violation its exit code where it cannot be written",
            { events: [policyEvent("mandatory")] },
            3,
        ],
    ] as const) {
        it(what, async () => {
            const folder = scratchFolder("report");
            const file = path.join(folder, "plan.html");
            const lost = what.includes("cannot");
            const engine = engineOf({}, () => {
                if (lost) {
                    fs.rmSync(folder, { recursive: true });
                }
                return answer;
            });
            const argv = ["preview", "staging", "--report", file, "--json", "--layer", "foundation"];
            const said = await withEngine(engine, () => infra(...argv));
            assert.strictEqual(said.code, code, said.err);
            assert.match(said.err, lost ? /--report: .* cannot be written: / : /\nreport: .*plan\.html\n$/);
            assert.strictEqual((JSON.parse(said.out) as { layers: object[] }).layers.length, 1);
            assert.strictEqual(fs.existsSync(file), !lost);
        });
    }
});
