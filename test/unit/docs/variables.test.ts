/** The application's developers read which variables a task has; nothing else tells them. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { runLayerWith } from "../layers";

const PAGE = fs.readFileSync(path.resolve(__dirname, "../../../docs/runbooks/app-image.md"), "utf8");

interface Container {
    readonly name: string;
    readonly environment: readonly { readonly name: string }[];
    readonly secrets?: readonly { readonly name: string }[];
    readonly command?: readonly string[];
    readonly healthCheck?: object;
}

interface Exec {
    readonly executeCommandConfiguration: { readonly logging: string };
}

describe("docs/runbooks/app-image.md", () => {
    it("names every variable of web, worker and migration, and no other", async () => {
        // Whose variable is not set without any.
        const config = { "edge:additionalNames": JSON.stringify({ "www.example.org": { dns: "elsewhere" } }) };
        const tasks = (await runLayerWith("app", "prod", { config })).ofType("aws:ecs/taskDefinition:TaskDefinition");
        const containers = tasks.flatMap(
            ({ inputs }) => JSON.parse(inputs["containerDefinitions"] as string) as Container[],
        );
        const application = containers.filter(({ name }) => ["web", "worker", "migration"].includes(name));
        assert.strictEqual(application.length, 3);
        const given = application.flatMap(({ environment, secrets = [] }) => [...environment, ...secrets]);
        const [, section = ""] = PAGE.split("### Variables that a task has");
        const table = section.split("###")[0]!;
        const told = [...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map((match) => match[1]!);
        assert.deepStrictEqual(told.sort(), [...new Set(given.map(({ name }) => name))].sort());
    });

    it("names the programs that the platform starts in the image, and those that record a shell", async () => {
        const run = await runLayerWith("app", "prod", { config: { "app:executeCommand": "true" } });
        const definitions = run
            .ofType("aws:ecs/taskDefinition:TaskDefinition")
            .flatMap(({ inputs }) => JSON.parse(inputs["containerDefinitions"] as string) as Container[])
            .filter(({ name }) => name !== "collector");
        const started = ["ruby", "bundle", "sh", "find"];
        const commands = JSON.stringify(definitions.map(({ command, healthCheck }) => [command, healthCheck]));
        assert.deepStrictEqual(
            started.filter((program) => !new RegExp(`\\b${program}\\b`).test(commands)),
            [],
        );
        // "The container image requires script and cat to be installed in order to have command logs uploaded correctly".
        const cluster = run.one("aws:ecs/cluster:Cluster").inputs["configuration"] as Exec;
        assert.strictEqual(cluster.executeCommandConfiguration.logging, "OVERRIDE");
        const line = PAGE.split("\n").find((one) => one.includes("on the path"))!;
        const told = [...line.matchAll(/`([a-z]+)`/g)].map((match) => match[1]!);
        assert.deepStrictEqual(
            [...started, "script", "cat"].filter((program) => !told.includes(program)),
            [],
        );
    });
});
