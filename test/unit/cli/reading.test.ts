/** status, drift, outputs and export against an engine that answers as the case says. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { scratchFolder } from "../../scratch";
import { type Engine, infra, withEngine } from "./command-line";
import { BUCKET, done, driftEvent, engineOf, exported, SECRET, urn } from "./engine-answers";

describe("what infra reads of an environment", () => {
    const outputs = { vpcId: "vpc-1", token: SECRET };

    it("outputs prints what each layer publishes, no secret, and which is not deployed", async () => {
        await withEngine(engineOf({ network: { outputs }, data: { outputs: {} } }), async () => {
            const argv = ["outputs", "staging", "--layer", "network,data,edge"];
            assert.deepStrictEqual(await infra(...argv), {
                code: 0,
                out: 'network:\n  token: "[secret]"\n  vpcId: vpc-1\n\ndata: partly deployed, publishes nothing yet\n\nedge: not deployed\n',
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

    it("export says so where nothing is deployed, and writes no file", async () => {
        const out = path.join(scratchFolder("export"), "to");
        await withEngine(engineOf({}), async () => {
            const err = "edge: not deployed\nNothing is deployed: no file was written.\n";
            const argv = ["export", "staging", "--out", out, "--layer", "edge"];
            assert.deepStrictEqual(await infra(...argv), { code: 0, out: "", err });
        });
        assert.deepStrictEqual(fs.readdirSync(out), []);
    });

    for (const verb of ["outputs", "status", "drift", "export"]) {
        it(`${verb} fails where the state is not found, which is not a layer that is not deployed`, async () => {
            const lost: Engine = () => ({ fails: "read .pulumi/stacks: key not found (code=NotFound)" });
            const more = verb === "export" ? ["--out", scratchFolder("export")] : [];
            const argv = [verb, "staging", "--json", "--layer", "network", ...more];
            const { code, out, err } = await withEngine(lost, () => infra(...argv));
            assert.strictEqual(code, 1, out);
            assert.match(err + out, /code=NotFound/);
            assert.doesNotMatch(err + out, /not deployed/);
        });
    }

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
                assert.strictEqual(
                    /^To undo it: npm run infra -- refresh staging, then up staging\. /m.test(out),
                    layers.includes("network"),
                );
            });
        });
    }

    it("status tells of the other layers where one cannot be read, and fails", async () => {
        const torn = "failed to load checkpoint: unexpected end of JSON input";
        const others = engineOf({ network: {} });
        const engine: Engine = (...asked) => (asked[1] === "data" ? { fails: torn } : others(...asked));
        await withEngine(engine, async () => {
            const argv = ["status", "staging", "--layer", "network,data"];
            const { code, out } = await infra(...argv);
            const error = `The state of integers-data cannot be read: ${torn}`;
            assert.strictEqual(code, 1);
            assert.match(out, /^network +0 +never *$/m);
            assert.match(out, /^data +failed: see below$/m);
            assert.ok(out.endsWith(`data failed\n    ${error}\n`), out);
            const { layers } = JSON.parse((await infra(...argv, "--json")).out) as { layers: { error?: string }[] };
            assert.deepStrictEqual(
                layers.map((layer) => layer.error),
                [undefined, error],
            );
        });
    });

    for (const [verb, says] of [
        ["status", "Until that is settled, up begins nothing"],
        ["drift", "It is not looked for, because the state has no id of it. Until that is settled, up begins nothing"],
    ] as const) {
        it(`${verb} tells what a killed run left open, and what settles it`, async () => {
            const pending = [{ type: "creating", resource: { urn: urn("network", BUCKET, "logs"), type: BUCKET } }];
            await withEngine(engineOf({ network: { pending } }), async () => {
                const argv = [verb, "staging", "--layer", "network"];
                const { code, out } = await infra(...argv);
                const told =
                    "the last run was killed while creating aws:s3/bucket:Bucket logs, or it is still running.";
                assert.ok(out.includes(`network\n    ${told}\n    ${says}`), out);
                assert.match(out, /^ {4}If that run was killed, let the state forget it: pulumi refresh /m);
                assert.strictEqual(code, 0);
                const json = (await infra(...argv, "--json")).out;
                const [layer] = (JSON.parse(json) as { layers: Record<string, unknown>[] }).layers;
                const text = layer!["unfinished"];
                assert.ok(String(text).startsWith(told), json);
            });
        });
    }

    it("status tells once what stops every layer", async () => {
        const argv = ["status", "staging", "--json", "--layer", "network,data"];
        const nowhere: Engine = () => ({ fails: "PULUMI_ACCESS_TOKEN must be set for login" });
        const { code, out } = await withEngine(nowhere, () => infra(...argv));
        assert.strictEqual(code, 1);
        assert.match((JSON.parse(out) as { error: string }).error, /^Pulumi is logged in to no state backend/);
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
