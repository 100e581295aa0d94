import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Session } from "../../../cli/engine/session";
import { missingUpstreams, refusedReports } from "../../../cli/run/upstreams";
import { type LayerName, upstreamsOf } from "../../../stacks/contracts";
import { scratchFolder } from "../../scratch";

/** A session in which these layers are there, each with these outputs of its stack. */
function sessionWith(layers: Partial<Record<LayerName, Record<string, unknown>>>): Session & { asked: string[] } {
    const asked: string[] = [];
    const run = (_: unknown, layer: LayerName): Promise<{ stdout: string }> => {
        asked.push(layer);
        const outputs = layers[layer];
        const resources = outputs === undefined ? [] : [{ urn: "s", type: "pulumi:pulumi:Stack", outputs }];
        return Promise.resolve({ stdout: JSON.stringify({ version: 3, deployment: { resources } }) });
    };
    return {
        environment: "staging",
        env: {},
        directoryOf: (layer: LayerName) => layer,
        engine: { run },
        asked,
    } as unknown as Session & { asked: string[] };
}

const PUBLISHED = { vpcId: "vpc-1" };
/** What the application reads, a layer of your own too. */
const ALL_BUT_FOUNDATION = upstreamsOf("app").filter((layer) => layer !== "foundation");

describe("what a run reads and does not deploy itself", () => {
    it("is missing where it was never deployed, or published nothing", async () => {
        const session = sessionWith({ foundation: PUBLISHED, network: {} });
        assert.deepStrictEqual(await missingUpstreams(session, ["app"]), ALL_BUT_FOUNDATION);
    });

    it("is read from the state of the sandbox, without a process: deployed, never deployed, made and not deployed", async () => {
        const state = scratchFolder("upstreams");
        const latest = (outputs: object) => ({ resources: [{ urn: "s", type: "pulumi:pulumi:Stack", outputs }] });
        for (const [layer, checkpoint] of [
            ["foundation", { latest: latest(PUBLISHED) }],
            ["network", { latest: latest({}) }],
            ["edge", { stack: "organization/integers-edge/staging" }],
        ] as const) {
            const folder = path.join(state, ".pulumi/stacks", `integers-${layer}`);
            fs.mkdirSync(folder, { recursive: true });
            fs.writeFileSync(path.join(folder, "staging.json"), JSON.stringify({ version: 3, checkpoint }));
        }
        const none = sessionWith({});
        const session = { ...none, sandbox: { env: { PULUMI_BACKEND_URL: `file://${state}` } } } as unknown as Session;
        assert.deepStrictEqual(await missingUpstreams(session, ["app"]), ALL_BUT_FOUNDATION);
        assert.deepStrictEqual(none.asked, []);
        // The engine knows what to say of a state that is cut off.
        fs.writeFileSync(path.join(state, ".pulumi/stacks/integers-network/staging.json"), '{"version": 3, "checkp');
        await missingUpstreams(session, ["app"]);
        assert.deepStrictEqual(none.asked, ["network"]);
    });

    it("is not asked for where the run deploys it, or nothing of the run needs it", async () => {
        const session = sessionWith({ foundation: PUBLISHED });
        assert.deepStrictEqual(await missingUpstreams(session, ["network", "edge"]), []);
        assert.deepStrictEqual(session.asked, ["foundation"]);
        assert.deepStrictEqual(await missingUpstreams(session, ["foundation"]), []);
        // One layer of the run is enough.
        assert.deepStrictEqual(await missingUpstreams(sessionWith({}), ["foundation", "data"]), ["network"]);
    });

    it("may be absent where the contract says that its reader does without", async () => {
        const session = sessionWith({ foundation: PUBLISHED, edge: PUBLISHED });
        assert.deepStrictEqual(await missingUpstreams(session, ["environment"]), []);
    });

    it("is named alone, not what the layer reads besides", () => {
        const [{ error } = {}] = refusedReports(["edge"], ["network"], "prod");
        assert.match(error ?? "", /^Layer "network" is not deployed, .* --layer network$/);
    });

    it("fails the layers that read it, with the command that deploys all of it, and skips the others", () => {
        const found = refusedReports(["foundation", "network", "edge"], ["network", "foundation"], "prod --sandbox");
        assert.deepStrictEqual(
            found.map(({ layer, result, error }) => [layer, result, error]),
            [
                ["foundation", "skipped", "the run did not start"],
                [
                    "network",
                    "failed",
                    'Layer "foundation" is not deployed, and this layer reads it. ' +
                        "Deploy first: npm run infra -- up prod --sandbox --layer foundation,network",
                ],
                [
                    "edge",
                    "failed",
                    'Layers "foundation", "network" are not deployed, and this layer reads them. ' +
                        "Deploy first: npm run infra -- up prod --sandbox --layer foundation,network",
                ],
            ],
        );
    });
});
