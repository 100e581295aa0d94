/** preview, up, refresh, destroy from their arguments to the exit code, against an engine that answers as the case says. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { scratchFolder } from "../../scratch";
import { type Engine, infra, infraIn, ROOT, withEngine } from "./command-line";
import { ALL, BUCKET, done, engineOf, policyEvent, urn } from "./engine-answers";

describe("a verb of infra", () => {
    for (const verb of ["up", "refresh", "destroy"]) {
        const argv = [verb, "staging", "--layer", "foundation"];

        it(`${verb} runs after a yes, and after none ends with 1, says so and touches nothing`, async () => {
            await withEngine(engineOf({ foundation: {} }), async (asked) => {
                const refused = await infraIn(ROOT, argv, "n");
                assert.deepStrictEqual([refused.code, refused.out, done(asked)], [1, "", []]);
                assert.match(refused.err, /staging\? \[y\/N\] [^]*Nothing was changed: the answer was not y\. .*\n$/);
                const json = await infraIn(ROOT, [...argv, "--json"], "n");
                assert.deepStrictEqual(
                    [json.code, json.out],
                    [
                        1,
                        '{"error":"Nothing was changed: the answer was not y. To be asked again, run the command again."}\n',
                    ],
                );
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
        assert.match(err, /\nDeployed\. To see its outputs: npm run infra -- outputs staging\n$/);
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

    it("up begins nothing where a variable states no release: the layer that says it is the last", async () => {
        process.env["INTEGERS_VERSION"] = "release/1";
        try {
            await withEngine(engineOf(ALL), async (asked) => {
                const { code, err } = await infra("up", "staging", "--yes");
                assert.deepStrictEqual([code, done(asked)], [1, []]);
                assert.match(err, /INTEGERS_VERSION is "release\/1"; allowed are/);
            });
        } finally {
            delete process.env["INTEGERS_VERSION"];
        }
    });

    it("tells what an up deletes that the counts leave out: what an earlier replacement left", async () => {
        const of = { type: BUCKET, urn: urn("network", BUCKET, "logs"), provider: "" };
        const leaving = { resourcePreEvent: { metadata: { ...of, op: "delete-replaced" as const }, planning: true } };
        const engine = engineOf({ foundation: {}, network: {} }, () => ({ events: [leaving] }));
        const { err } = await withEngine(engine, () => infra("preview", "staging", "--layer", "network"));
        assert.match(err, /^network\n {4}deletes what an earlier replacement left: aws:s3\/bucket:Bucket logs$/m);
    });

    const killed = (type: string) =>
        engineOf({
            foundation: {},
            network: { pending: [{ type, resource: { urn: urn("network", BUCKET, "logs"), type: BUCKET } }] },
        });

    for (const [verb, type] of [
        ["up", "updating"],
        ["refresh", "creating"],
        ["destroy", "creating"],
    ] as const) {
        it(`${verb} goes on, and says before that a killed run was ${type}`, async () => {
            const argv = [verb, "staging", "--layer", "network", "--yes"];
            const { code, err } = await withEngine(killed(type), () => infra(...argv));
            const told = new RegExp(
                `^network: the last run was killed while ${type} aws:s3/bucket:Bucket logs, or it is still running.*\\n.*network +started`,
                "ms",
            );
            assert.deepStrictEqual([code, told.test(err)], [0, true], err);
        });
    }

    for (const [type, says] of [
        ["creating", "Until that is settled, up begins nothing"],
        [
            "updating",
            "If it was killed, and you have changed something back since, run first: npm run infra -- refresh",
        ],
    ] as const) {
        it(`preview goes on, and tells whoever approves, on stdout and on the page, that a killed run was ${type}`, async () => {
            const page = path.join(scratchFolder("pending-page"), "report.html");
            const argv = ["preview", "staging", "--layer", "network", "--report", page];
            const { code, out, err } = await withEngine(killed(type), () => infra(...argv));
            const told = `\nnetwork\n    the last run was killed while ${type} aws:s3/bucket:Bucket logs, or it is still running.\n    ${says}`;
            assert.ok(out.startsWith(told), out);
            assert.strictEqual(code, 0, err);
            assert.ok(fs.readFileSync(page, "utf8").includes(says.replace("'", "&#39;")));
            const json = await withEngine(killed(type), () =>
                infra("preview", "staging", "--layer", "network", "--json"),
            );
            assert.ok(json.err.includes(says), json.err);
            assert.doesNotThrow(() => JSON.parse(json.out) as unknown);
        });
    }

    it("up begins nothing while it is open what a killed run created: it would be made twice", async () => {
        await withEngine(killed("creating"), async (asked) => {
            const { code, err, out } = await infra(
                ...["up", "staging", "--layer", "foundation,network", "--json", "--yes"],
            );
            assert.match(
                err,
                /^network failed\n {4}the last run was killed while creating .*, or it is still running/m,
            );
            const { layers } = JSON.parse(out) as { layers: { layer: string; result: string }[] };
            const results = layers.map(({ layer, result }) => [layer, result]);
            assert.deepStrictEqual(results, [
                ["foundation", "skipped"],
                ["network", "failed"],
            ]);
            assert.deepStrictEqual([code, done(asked)], [1, []]);
        });
    });
});
