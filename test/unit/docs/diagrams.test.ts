/** The diagrams derive from contracts and flows, and can be drawn. */
import assert from "node:assert/strict";
import { flowsFor, tierNames } from "../../../components/vpc/flows";
import { directUpstreams, files } from "../../../docs/generators/diagrams";
import { type Box, renderSvg } from "../../../docs/generators/svg";
import { layerNames } from "../../../stacks/contracts";

const all = files();
const page = all["docs/diagrams.md"]!;
const mermaid = [...page.matchAll(/```mermaid\n(.*?)```/gs)].map((match) => match[1]!);

describe("the diagrams", () => {
    it("have every layer and every tier", () => {
        layerNames.forEach((layer) => assert.ok(all["docs/diagrams/layers.svg"]!.includes(`>${layer}</text>`), layer));
        tierNames.forEach((tier) => assert.ok(mermaid[1]!.includes(` ${tier}[`), tier));
    });

    it("draw an arrow only where nothing in between is read too", () => {
        assert.deepEqual(directUpstreams("network"), ["foundation"]);
        assert.deepEqual(directUpstreams("dr"), ["app"]);
    });

    it("list every path of the table", () => {
        assert.equal(page.match(/R-[A-Z]+-\d \|$/gm)?.length, flowsFor("cdn").length);
    });

    it("give no node the name of a frame, which Mermaid refuses", () => {
        const frames = [...mermaid[1]!.matchAll(/subgraph (\w+)/g)].map((match) => match[1]!);
        assert.equal(frames.length, 3);
        assert.deepEqual(
            frames.filter((frame) => new RegExp(`^ +${frame}[[(]`, "m").test(mermaid[1]!)),
            [],
        );
    });

    it("lay no box over another one of the layers", () => {
        const boxes = [...all["docs/diagrams/layers.svg"]!.matchAll(/class="b" x="([\d.]+)" y="([\d.]+)"/g)];
        assert.equal(new Set(boxes.map(([, x, y]) => `${x},${y}`)).size, layerNames.length);
    });

    it("lead a line below a box on its way, behind which it would seem to begin", () => {
        const box = (id: string, x: number) => ({ id, x, y: 100, width: 100, height: 40, title: id });
        const drawn = (boxes: readonly Box[]) => renderSvg("", 500, 300, boxes, [{ from: "a", to: "c" }]);
        const [a, b, c] = [box("a", 0), box("b", 200), box("c", 400)];
        assert.match(drawn([a, c]), /d="M100 113C250 113 250 113 400 113"/);
        assert.match(drawn([a, b, c]), /d="M100 113C250 177 250 177 400 113"/);
        assert.match(drawn([a, { ...b, y: 0 }, c]), /d="M100 113C250 113 250 113 400 113"/);
    });
});
