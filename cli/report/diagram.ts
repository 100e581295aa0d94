/** The layers and what they read, as SVG: one row a step of the order, coloured by what changes. Pure. */
import { html, type Html, when } from "./html";

export interface Node {
    readonly name: string;
    /** What it reads. */
    readonly reads: readonly string[];
    /** The class that colours it. */
    readonly kind: string;
    /** One short line below the name. */
    readonly summary: string;
}

const BOX = { width: 132, height: 46 };
const GAP = { x: 16, y: 30 };
const MARGIN = 4;

/** Only edges that no longer path implies: they say the same order with fewer lines. */
export function reduced(nodes: readonly Node[]): ReadonlyMap<string, readonly string[]> {
    const reads = new Map(nodes.map((node) => [node.name, node.reads.filter((r) => nodes.some((n) => n.name === r))]));
    const reaches = (from: string, to: string): boolean =>
        (reads.get(from) ?? []).some((next) => next === to || reaches(next, to));
    return new Map(
        [...reads].map(([name, direct]) => [
            name,
            direct.filter((to) => !direct.some((other) => other !== to && reaches(other, to))),
        ]),
    );
}

/** Each layer's distance from those that read nothing. */
export function ranks(nodes: readonly Node[]): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    const rank = (name: string): number => {
        const known = found.get(name);
        if (known !== undefined) {
            return known;
        }
        const node = nodes.find((n) => n.name === name);
        const upstreams = (node?.reads ?? []).filter((r) => nodes.some((n) => n.name === r));
        const value = Math.max(-1, ...upstreams.map(rank)) + 1;
        found.set(name, value);
        return value;
    };
    nodes.forEach(({ name }) => rank(name));
    return found;
}

export function diagram(nodes: readonly Node[]): Html {
    const rankOf = ranks(nodes);
    const rows = [...new Set(rankOf.values())]
        .sort((a, b) => a - b)
        .map((r) => nodes.filter((n) => rankOf.get(n.name) === r));
    const most = Math.max(1, ...rows.map((row) => row.length));
    const width = most * BOX.width + (most - 1) * GAP.x + 2 * MARGIN;
    const height = rows.length * BOX.height + Math.max(0, rows.length - 1) * GAP.y + 2 * MARGIN;
    const place = new Map(
        rows.flatMap((row, y) => {
            const left = (width - (row.length * BOX.width + (row.length - 1) * GAP.x)) / 2;
            return row.map(
                (node, x) =>
                    [node.name, { x: left + x * (BOX.width + GAP.x), y: MARGIN + y * (BOX.height + GAP.y) }] as const,
            );
        }),
    );
    const edges = [...reduced(nodes)].flatMap(([to, reads]) =>
        reads.map((from) => edge(place.get(from)!, place.get(to)!)),
    );
    return html`<svg class="graph" viewBox="0 0 ${width} ${height}" role="img" aria-label="Layers and what they read">
        <defs>
            <marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
                <path d="M0 1 7 4 0 7z" />
            </marker>
        </defs>
        ${edges}${nodes.map((node) => box(node, place.get(node.name)!))}
    </svg>`;
}

interface Point {
    readonly x: number;
    readonly y: number;
}

function edge(from: Point, to: Point): Html {
    const [x1, y1] = [from.x + BOX.width / 2, from.y + BOX.height];
    const [x2, y2] = [to.x + BOX.width / 2, to.y - 1];
    const bend = (y2 - y1) / 2;
    return html`<path
        class="edge"
        marker-end="url(#tip)"
        d="M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}"
    />`;
}

function box({ name, kind, summary }: Node, { x, y }: Point): Html {
    const middle = x + BOX.width / 2;
    return html`<a href="#layer-${name}"
        ><g class="node ${kind}">
            <rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6" />
            <text class="name" x="${middle}" y="${y + (summary === "" ? 28 : 20)}">${name}</text>
            ${when(summary !== "", () => html`<text class="summary" x="${middle}" y="${y + 36}">${summary}</text>`)}
        </g></a
    >`;
}
