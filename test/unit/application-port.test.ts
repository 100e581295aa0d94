/** app:port reaches everything that opens it, asks for it or listens on it, in every layer and region (R-APP-1, R-NET-3). */
import assert from "node:assert/strict";
import { runLayerWith } from "./layers";

const config = { "app:port": "8085" };

/** What has the port in its inputs; nothing of it has the default. */
async function withPort(layer: "network" | "app" | "dr"): Promise<string[]> {
    const run = await runLayerWith(layer, "prod", { config });
    const found = run.resources.filter(({ inputs }) => /\b8085\b/.test(JSON.stringify(inputs)));
    for (const { name, inputs } of found) {
        assert.doesNotMatch(JSON.stringify(inputs), /\b3000\b/, name);
    }
    return found.map(({ type, name }) => `${type.split(":").at(-1)!} ${name}`).sort();
}

describe("the port of the application", () => {
    it("is opened between load balancer and tasks, which listen on it and are registered with it, in both regions", async () => {
        const network = await withPort("network");
        const app = await withPort("app");
        assert.deepEqual(network, [
            "SecurityGroupEgressRule network-load-balancer-app-8085-out",
            "SecurityGroupIngressRule network-load-balancer-app-8085-in",
        ]);
        assert.deepEqual(app, [
            "Service app-web",
            "TaskDefinition app-migration",
            "TaskDefinition app-web",
            "TaskDefinition app-worker",
        ]);
        const standby = [...network, ...app].map((row) => row.replace(" ", " standby-"));
        assert.deepEqual(await withPort("dr"), standby.sort());
    });
});
