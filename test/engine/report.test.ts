/** What `infra preview` tells of a whole environment: its cost in the JSON, and the report in a real browser. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Browser, Page } from "playwright-core";
import { renderReport } from "../../cli/report/page";
import { layerNames } from "../../stacks/contracts";
import { everything } from "../unit/cli/report/fixtures";
import { ENVIRONMENTS } from "../unit/layers";
import { scratchFolder } from "../scratch";
import { launch, missingChromium } from "./browser/chromium";
import { type Ended, infra, treeWith } from "./harness";

const scratch = scratchFolder("report");
const FILE = path.join(scratch, "report.html");

interface Cost {
    readonly monthlyUsd: number;
    readonly deltaUsd: number;
    readonly budgetUsd?: number;
    readonly unknown?: number;
}

describe("the report of infra preview", function () {
    this.timeout(360_000);
    let preview: Ended;

    before(async () => {
        const folder = path.join(scratch, "sandbox");
        // The tests' own environment: of another one, not every size has a price.
        const configuration = fs.readFileSync(path.join(ENVIRONMENTS, "Pulumi.prod.yaml"), "utf8");
        const tree = treeWith(scratch, "Pulumi.prod.yaml", () => `# Of the tests.\n${configuration}`);
        preview = await infra(["preview", "prod", "--sandbox-dir", folder, "--json", "--report", FILE], {}, tree);
    });

    it("is of every layer of an environment that was never deployed; what is unknown is told", () => {
        assert.equal(preview.code, 0, preview.stderr);
        assert.ok(preview.report().layers.every((l) => l.result === "succeeded" && l.changes.create > 0));
        assert.match(preview.stderr, /not deployed yet, so unknown in this preview: foundation/);
        // The cluster's provider is not configured yet: of what it makes the engine tells policies nothing.
        assert.match(preview.stderr, /advisory bucket-replicated: /);
        assert.doesNotMatch(preview.stderr, /kubernetes-namespace-isolated/);
    });

    it("is written beside the JSON, which keeps its form", () => {
        assert.equal(preview.code, 0, preview.stderr);
        const { layers, ...rest } = preview.report();
        assert.deepEqual(Object.keys(rest).sort(), ["cost", "environment", "sandbox", "seconds"]);
        assert.deepEqual(layers.map((l) => l.layer).sort(), [...layerNames].sort());
        for (const layer of layers) {
            assert.deepEqual(Object.keys(layer), ["layer", "result", "changes", "policy", "seconds", "cost"]);
        }
        assert.match(preview.stderr, /report: .*report\.html/);
    });

    it("gives each layer's cost, all of it new, and the sum; each part has its place in the price table", () => {
        const { cost, layers } = preview.report() as unknown as { cost: Cost; layers: { layer: string; cost: Cost }[] };
        const of = Object.fromEntries(layers.map((l) => [l.layer, l.cost]));
        assert.ok((of["network"]?.monthlyUsd ?? 0) > 100 && (of["data"]?.monthlyUsd ?? 0) > 300);
        const sum = layers.reduce((total, l) => total + l.cost.monthlyUsd, 0);
        assert.ok(Math.abs(sum - cost.monthlyUsd) < 0.05, `${sum} is not ${cost.monthlyUsd}`);
        assert.equal(cost.deltaUsd, cost.monthlyUsd);
        assert.equal(cost.budgetUsd, 12_000);
        assert.equal(cost.unknown ?? 0, 0, "npm run infra -- preview prod --sandbox names what has no price");
    });

    it("is refused before anything runs where it cannot be written", async () => {
        for (const [file, message] of [
            [scratch, /is a folder\. Name a file/],
            [path.join(scratch, "none", "r.html"), /there is no folder .*Make it first: mkdir -p/],
        ] as const) {
            const ended = await infra(["preview", "staging", "--sandbox", "--report", file]);
            assert.equal(ended.code, 2, ended.stderr);
            assert.match(ended.stderr, message);
        }
    });

    describe("in Chromium", () => {
        let browser: Browser;

        before(async function () {
            const missing = missingChromium();
            if (missing !== "") {
                assert.ok(process.env.CI !== "true", missing);
                console.log(`      skipped: ${missing}`);
                this.skip();
            }
            browser = await launch();
            fs.writeFileSync(path.join(scratch, "everything.html"), renderReport(everything, new Date()));
        });
        after(() => browser?.close());

        for (const [what, file, colorScheme] of [
            ["of a whole environment", FILE, "light"],
            ["of one of everything, with hostile names", path.join(scratch, "everything.html"), "light"],
            // The larger page takes ten times as long, and has no colour that this one lacks.
            ["of one of everything, with hostile names", path.join(scratch, "everything.html"), "dark"],
        ] as const) {
            it(`${what}, ${colorScheme}: complete, silent, and no wider than a desk or a phone`, async () => {
                const page = await browser.newPage({ colorScheme });
                const { said, asked } = listen(page);
                for (const width of [1280, 390]) {
                    await page.setViewportSize({ width, height: 900 });
                    await page.goto(`file://${file}`);
                    for (const section of ["layers", "changes", "policy", "cost"]) {
                        assert.ok(await page.locator(`#${section}`).isVisible(), section);
                    }
                    assert.ok(await page.locator("svg.graph .node").first().isVisible());
                    // Everything that can be opened.
                    await page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))");
                    const wide = await page.evaluate("document.documentElement.scrollWidth");
                    assert.ok(Number(wide) <= width, `${String(wide)} px at ${width}`);
                }
                assert.deepEqual(said, []);
                assert.deepEqual(new Set(asked), new Set([`file://${file}`]));
                await page.close();
            });
        }

        it("opens a layer, a type and a resource down to its properties, by mouse and by keyboard", async () => {
            const page = await browser.newPage();
            await page.goto(`file://${FILE}`);
            const layer = page.locator("#layer-foundation");
            const type = layer.locator(".group").first();
            const first = type.locator(".resource").first();
            const properties = first.locator(".props");
            assert.equal(await properties.isVisible(), false);
            await layer.locator("summary").first().click();
            await type.locator("summary").first().click();
            await first.locator("summary").focus();
            await page.keyboard.press("Enter");
            assert.ok(await properties.isVisible());
            assert.match(await first.innerText(), /region/);
            await page.close();
        });

        it("prints what is closed, too", async () => {
            const page = await browser.newPage();
            await page.goto(`file://${FILE}`);
            const group = page.locator("#layer-network .group, #layer-network .resource").first();
            assert.equal(await group.isVisible(), false);
            await page.emulateMedia({ media: "print" });
            assert.ok(await group.isVisible());
            await page.close();
        });
    });
});

/** What a page says on the console, its errors, and the addresses that it asks for. */
function listen(page: Page): { readonly said: string[]; readonly asked: string[] } {
    const [said, asked]: [string[], string[]] = [[], []];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    page.on("dialog", (dialog) => said.push(dialog.message()));
    page.on("request", (request) => {
        // The empty icon is in the page itself.
        if (!request.url().startsWith("data:")) {
            asked.push(request.url());
        }
    });
    return { said, asked };
}
