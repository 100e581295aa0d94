/** edge:additionalNames reaches Rails and the load balancers' certificates of both regions. */
import assert from "node:assert/strict";
import { runLayerWith } from "./layers";

const NAMES = { "www.example.org": { dns: "elsewhere" } };
const config = { "edge:additionalNames": JSON.stringify(NAMES), "network:entry": "internet" };

interface Container {
    readonly name: string;
    readonly environment?: readonly { readonly name: string; readonly value: string }[];
}

describe("further names of the front door", () => {
    for (const [layer, tasks] of [
        ["app", ["app-web", "app-worker"]],
        ["dr", ["standby-app-web", "standby-app-worker"]],
    ] as const) {
        it(`are told to the tasks of ${layer}`, async () => {
            const run = await runLayerWith(layer, "prod", { config });
            for (const task of tasks) {
                const { inputs } = run.one("aws:ecs/taskDefinition:TaskDefinition", task);
                const containers = JSON.parse(inputs["containerDefinitions"] as string) as Container[];
                const { environment = [] } = containers.find(({ name }) => task.endsWith(name))!;
                const told = environment.find(({ name }) => name === "APPLICATION_ADDITIONAL_HOSTS");
                assert.equal(told?.value, "www.example.org", task);
            }
        });
    }

    for (const [layer, certificate] of [
        ["edge", "edge-dns"],
        ["dr", "standby-edge"],
    ] as const) {
        it(`are in the certificate of the load balancer of ${layer}`, async () => {
            const run = await runLayerWith(layer, "prod", { config });
            const { inputs } = run.one("aws:acm/certificate:Certificate", certificate);
            assert.ok((inputs["subjectAlternativeNames"] as string[]).includes("www.example.org"));
        });
    }
});
