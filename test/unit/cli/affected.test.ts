import * as assert from "node:assert";
import { affectedLayers } from "../../../cli/affected/affected";
import { reach, tableOf } from "../../../cli/affected/imports";

type Layer = "base" | "net" | "app";
type Tree = Record<string, string>;

const READS: Readonly<Record<Layer, readonly Layer[]>> = { base: [], net: ["base"], app: ["net"] };

/** A small platform: three layers, a shared component file, contracts, configuration. */
const TREE: Tree = {
    "stacks/contracts.ts": `import { z } from "zod";
export const contracts = { base: { reads: [] }, net: { reads: ["base"] }, app: { reads: ["net"] } } as const satisfies X;
export const other = 1;`,
    "stacks/config.ts": `import { net } from "./schemas/net";
import { app } from "./schemas/app";
export const configSchemas = { net, app } as const;
export function readConfig() {}`,
    "stacks/schemas/net.ts": `import "./days"; export const net = {};`,
    "stacks/schemas/days.ts": "export const days = 1;",
    "stacks/schemas/app.ts": "export const app = {};",
    "stacks/wiring.ts": `import { contracts } from "./contracts";`,
    "stacks/base/index.ts": `import "../wiring"; import { Base } from "../../components/base";`,
    "stacks/net/index.ts": `import "../wiring"; import { readConfig } from "../config"; import { Vpc } from "../../components/vpc"; readConfig("net");`,
    "stacks/app/index.ts": `import "../wiring"; import { readConfig } from "../config"; import { App } from "../../components/app"; readConfig("app");`,
    "components/base/index.ts": `import { tags } from "../shared/tags"; export class Base {}`,
    "components/vpc/index.ts": `export * from "./subnets";`,
    "components/vpc/subnets.ts": `import { tags } from "../shared/tags";`,
    "components/vpc/policy.json": "{}",
    "components/app/index.ts": `import type { Size } from "./sizes"; export class App {}`,
    "components/app/sizes.ts": "export type Size = 1;",
    "components/shared/tags.ts": "export const tags = {};",
    "Pulumi.prod.yaml": "config:\n  net:zones: [a, b]\n  app:size: 1\n  aws:region: us-east-1\n",
    "Pulumi.staging.yaml": "config:\n  net:zones: [a]\n",
};

/** The affected layers after files got other texts; `null` deletes one. Each as [layer, reasons, upstreams]. */
function after(edits: Record<string, string | null>, environment?: string, others: readonly string[] = []) {
    const now = new Map(Object.entries(TREE));
    for (const [file, text] of Object.entries(edits)) {
        if (text === null) {
            now.delete(file);
        } else {
            now.set(file, text);
        }
    }
    return affectedLayers<Layer>({
        layers: ["base", "net", "app"],
        upstreamsOf: (layer) => READS[layer],
        changed: [...Object.keys(edits), ...others],
        before: new Map(Object.entries(TREE)),
        after: now,
        environment,
    }).map(({ layer, reasons, upstreams }) => [layer, reasons, upstreams]);
}

describe("the layers that a change affects", () => {
    it("are none where nothing changed, or only tests, documents and the command line", () => {
        assert.deepStrictEqual(after({}), []);
        assert.deepStrictEqual(
            after({}, undefined, ["test/unit/a.test.ts", "README.md", "cli/run/run.ts", "docs/x.md"]),
            [],
        );
        assert.deepStrictEqual(after({ "components/vpc/README.md": "new" }), []);
    });

    it("are those that import the file, at any distance, and the readers of these", () => {
        assert.deepStrictEqual(after({ "components/vpc/subnets.ts": "changed" }), [
            ["net", ["components/vpc/subnets.ts"], []],
            ["app", [], ["net"]],
        ]);
        const shared = after({ "components/shared/tags.ts": "changed" });
        assert.deepStrictEqual(
            shared.map(([layer]) => layer),
            ["base", "net", "app"],
        );
        assert.deepStrictEqual(shared[2], ["app", [], ["net"]]);
    });

    it("count an import of types too", () => {
        assert.deepStrictEqual(after({ "components/app/sizes.ts": "changed" }), [
            ["app", ["components/app/sizes.ts"], []],
        ]);
    });

    it("see a deleted and a renamed module, by the tree as it was and as it is", () => {
        assert.deepStrictEqual(after({ "components/app/sizes.ts": null }), [["app", ["components/app/sizes.ts"], []]]);
        const renamed = after({
            "components/app/sizes.ts": null,
            "components/app/tasks.ts": "export type Size = 1;",
            "components/app/index.ts": `import type { Size } from "./tasks";`,
        });
        assert.deepStrictEqual(renamed, [
            ["app", ["components/app/sizes.ts", "components/app/tasks.ts", "components/app/index.ts"], []],
        ]);
    });

    it("take no notice of a module that nothing imports", () => {
        assert.deepStrictEqual(after({ "components/app/unused.ts": "export {};" }), []);
    });

    it("take a file that is no module for a part of its component", () => {
        assert.deepStrictEqual(after({ "components/vpc/policy.json": "[]" })[0], [
            "net",
            ["components/vpc/policy.json"],
            [],
        ]);
    });

    it("are all for the lock file, the compiler's settings and the policy pack", () => {
        for (const file of ["package-lock.json", "package.json", "tsconfig.json", "policies/rules/x.ts"]) {
            const found = after({}, undefined, [file]);
            assert.deepStrictEqual(
                found.map(([, reasons]) => reasons),
                [[file], [file], [file]],
            );
        }
        assert.deepStrictEqual(after({}, undefined, ["policies/README.md"]), []);
        assert.deepStrictEqual(after({}, undefined, ["docs/examples/package.json", "test/policies/x.ts"]), []);
    });

    it("are the front door alone for the root's project file, and a layer alone for its own", () => {
        const found = affectedLayers({
            layers: ["net", "environment"],
            upstreamsOf: () => [],
            changed: ["Pulumi.yaml"],
            before: new Map(Object.entries(TREE)),
            after: new Map(Object.entries(TREE)),
        });
        assert.deepStrictEqual(found, [{ layer: "environment", reasons: ["Pulumi.yaml"], upstreams: [] }]);
        assert.deepStrictEqual(after({ "stacks/app/Pulumi.yaml": "name: other" }), [
            ["app", ["stacks/app/Pulumi.yaml"], []],
        ]);
    });

    it("follow a contract's row to its layer, and the rest of that file to all", () => {
        const text = TREE["stacks/contracts.ts"]!;
        const row = after({
            "stacks/contracts.ts": text.replace(`net: { reads: ["base"] }`, `net: { reads: ["base"], outputs: {} }`),
        });
        assert.deepStrictEqual(row, [
            ["net", ["contract of net"], []],
            ["app", [], ["net"]],
        ]);
        assert.strictEqual(after({ "stacks/contracts.ts": text.replace("other = 1", "other = 2") }).length, 3);
        assert.deepStrictEqual(after({ "stacks/contracts.ts": `// a word\n${text}` }), []);
    });

    it("follow a schema, also what it imports, to the layers that read its namespace", () => {
        assert.deepStrictEqual(after({ "stacks/schemas/days.ts": "changed" })[0], ["net", ["schema of net"], []]);
        assert.deepStrictEqual(after({ "stacks/schemas/app.ts": "changed" }), [["app", ["schema of app"], []]]);
    });

    it("follow a schema's row in stacks/config.ts in the same way, and the rest of that file to all", () => {
        const text = TREE["stacks/config.ts"]!;
        const row = after({ "stacks/config.ts": text.replace("{ net, app }", "{ net, app: strict(app) }") });
        assert.deepStrictEqual(row, [["app", ["schema of app"], []]]);
        const rest = after({ "stacks/config.ts": text.replace("readConfig() {}", "readConfig() { return 1; }") });
        assert.deepStrictEqual(
            rest.map(([layer, reasons]) => [layer, reasons]),
            ["base", "net", "app"].map((layer) => [layer, ["stacks/config.ts"]]),
        );
    });

    it("take a program that does not name the namespaces it reads for a reader of all", () => {
        const file = "stacks/app/index.ts";
        const before = new Map(
            Object.entries({ ...TREE, [file]: TREE[file]!.replace('readConfig("app")', "readConfig(any)") }),
        );
        const found = affectedLayers({
            layers: ["app"],
            upstreamsOf: () => [],
            changed: ["stacks/schemas/net.ts"],
            before,
            after: before,
        });
        assert.deepStrictEqual(found, [{ layer: "app", reasons: ["schema of net"], upstreams: [] }]);
    });

    it("follow a configuration key to the layers that read it, in one environment or in all", () => {
        const file = "Pulumi.prod.yaml";
        const changed = { [file]: TREE[file]!.replace("app:size: 1", "app:size: 2") };
        assert.deepStrictEqual(after(changed), [["app", ["app:size in prod"], []]]);
        assert.deepStrictEqual(after(changed, "prod"), [["app", ["app:size in prod"], []]]);
        assert.deepStrictEqual(after(changed, "staging"), []);
        const more = after({ [file]: `${TREE[file]}  app:new: 1\n` });
        assert.deepStrictEqual(more, [["app", ["app:new in prod"], []]]);
        const less = after({ [file]: TREE[file]!.replace("  app:size: 1\n", "") });
        assert.deepStrictEqual(less, [["app", ["app:size in prod"], []]]);
        const another = after({ "Pulumi.dev.yaml": "config:\n  app:size: 1\n" });
        assert.deepStrictEqual(another, [["app", ["app:size in dev"], []]]);
        const same = { [file]: `# said otherwise\n${TREE[file]}`.replace("[a, b]", "\n    - a\n    - b") };
        assert.deepStrictEqual(after(same), []);
        assert.deepStrictEqual(after({ "Pulumi.staging.yaml": null })[0], ["net", ["net:zones in staging"], []]);
    });

    it("are all for a provider's key", () => {
        const changed = after({ "Pulumi.prod.yaml": TREE["Pulumi.prod.yaml"]!.replace("us-east-1", "us-west-2") });
        assert.deepStrictEqual(
            changed.map(([layer]) => layer),
            ["base", "net", "app"],
        );
    });
});

describe("the import graph", () => {
    it("knows export from, require, import equals and import()", () => {
        const texts = new Map([
            [
                "a/m.ts",
                `export * from "./b"; const x = require("./c"); import d = require("../d"); void import("./e"); import "zod"; import f from "./f.json";`,
            ],
            ["a/b/index.ts", ""],
            ["a/c.ts", ""],
            ["d.ts", ""],
            ["a/e.ts", `import "./m";`],
            ["a/f.json", ""],
        ]);
        assert.deepStrictEqual([...reach("a/m.ts", texts)].sort(), [...texts.keys()].sort());
    });

    it("does not take a package for the file of that name, nor itself for a module that is not there", () => {
        const texts = new Map([
            ["a.ts", `import "zod"; import "./gone";`],
            ["zod.ts", ""],
        ]);
        assert.deepStrictEqual([...reach("a.ts", texts)], ["a.ts"]);
        assert.deepStrictEqual([...reach("gone.ts", texts)], []);
    });

    it("leaves imports and the comments before statements out of what a module says besides its table", () => {
        const { rest } = tableOf(`import { a } from "a";\n/** Why. */\nexport const x = a;\nconst t = 1;`, "t");
        assert.strictEqual(rest, "export const x = a;\nconst t = 1;");
    });

    it("takes a table apart through its assertions", () => {
        const { rows, rest } = tableOf(
            `export const t = { a: 1, "b": { c: 2 } } as const satisfies Y; const z = 3;`,
            "t",
        );
        assert.deepStrictEqual(
            [[...rows], rest],
            [
                [
                    ["a", "a: 1"],
                    [`"b"`, `"b": { c: 2 }`],
                ],
                "const z = 3;",
            ],
        );
    });
});
