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
});
