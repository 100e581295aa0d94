/** app:healthPath reaches everything that asks for it, in every layer and region (R-APP-2). */
import assert from "node:assert/strict";
import { runLayerWith } from "./layers";

const config = { "app:healthPath": "/healthz.json" };

/** Where a path is asked for, of a layer: what the two settings make different, with the path of this run. */
async function asked(layer: "edge" | "app" | "dr" | "environment"): Promise<string[]> {
    const run = await runLayerWith(layer, "prod", { config });
    const text = JSON.stringify(run.resources.map(({ type, name, inputs }) => [type, name, inputs]));
    assert.doesNotMatch(text, /[^\w/-]\/up\b/, `${layer} still asks for /up`);
    const found = run.resources.filter(({ inputs }) => /\/healthz(\\+)?\.json/.test(JSON.stringify(inputs)));
    return found.map(({ type, name }) => `${type.split(":").at(-1)!} ${name}`).sort();
}

describe("the path of the health check", () => {
    it("is asked by load balancer and containers of both regions, and by the canary; programs' requests to it pass the web ACLs", async () => {
        assert.deepEqual(await asked("edge"), ["TargetGroup edge-web", "WebAcl edge-cdn-waf"]);
        assert.deepEqual(await asked("app"), ["TaskDefinition app-web"]);
        assert.deepEqual(await asked("dr"), ["TargetGroup standby-edge-web", "TaskDefinition standby-app-web"]);
        assert.deepEqual(await asked("environment"), ["Canary front-door-canary"]);
    });

    it("is asked without anything else being changed where it is not set", async () => {
        const run = await runLayerWith("edge", "prod", {});
        const { healthCheck } = run.one("aws:lb/targetGroup:TargetGroup").inputs as { healthCheck: { path: string } };
        assert.equal(healthCheck.path, "/up");
    });
});
