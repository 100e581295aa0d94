/** Boxes and lines as an SVG that reads on light and dark pages. Pure. */

export interface Box {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly title: string;
    readonly text?: readonly string[];
    /** A frame is drawn behind others and holds its title at the top. */
    readonly frame?: boolean;
}

export interface Line {
    readonly from: string;
    readonly to: string;
    readonly label?: string;
    /** From the lower edge to the upper one. @default from side to side */
    readonly down?: boolean;
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const STYLE = [
    "text{font:13px system-ui,sans-serif;fill:#1f2328}",
    ".t{font-weight:600}",
    ".s{font-size:11px;fill:#57606a}",
    ".b{fill:#eef4fb;stroke:#3d76b8}",
    ".f{fill:#f6f8fa;stroke:#d0d7de}",
    ".l{fill:none;stroke:#6e7781;stroke-width:1.2}",
    ".k{font-size:11px;paint-order:stroke;stroke:#ffffff;stroke-width:4px}",
].join("");

export function renderSvg(
    title: string,
    width: number,
    height: number,
    boxes: readonly Box[],
    lines: readonly Line[],
    note = "",
): string {
    const at = new Map(boxes.map((box) => [box.id, box]));
    const frames = boxes.filter((box) => box.frame).map(drawBox);
    const drawn = lines.map((line, i) => drawLine(line, at.get(line.from)!, at.get(line.to)!, i, boxes));
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
        `<title>${escape(title)}</title>`,
        `<style>${STYLE}</style>`,
        '<defs><marker id="a" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#6e7781"/></marker></defs>',
        `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
        ...frames,
        ...drawn.map((d) => d.path),
        ...boxes.filter((box) => !box.frame).map(drawBox),
        ...drawn.map((d) => d.label),
        ...(note === "" ? [] : [`<text class="s" x="16" y="${height - 8}">${escape(note)}</text>`]),
        "</svg>",
        "",
    ].join("\n");
}

function drawBox({ x, y, width, height, title, text = [], frame }: Box): string {
    const middle = x + width / 2;
    const top = frame ? y + 18 : y + height / 2 + 4 - text.length * 7.5;
    const line = (content: string, i: number) =>
        `<text class="${i === 0 ? "t" : "s"}" x="${middle}" y="${top + i * 15}" text-anchor="middle">${escape(content)}</text>`;
    return [
        `<rect class="${frame ? "f" : "b"}" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`,
        ...[title, ...text].map(line),
    ].join("");
}

/** From the side that faces the other box; between boxes of one column around their right side. */
function drawLine(
    { label, down }: Line,
    from: Box,
    to: Box,
    index: number,
    boxes: readonly Box[],
): { path: string; label: string } {
    if (down) {
        const [x1, y1, x2, y2] = [from.x + from.width / 2, from.y + from.height, to.x + to.width / 2, to.y];
        const half = (y2 - y1) / 2;
        const path = `M${x1} ${y1}C${x1} ${y1 + half} ${x2} ${y2 - half} ${x2} ${y2}`;
        return { path: `<path class="l" d="${path}" marker-end="url(#a)"/>`, label: "" };
    }
    const middle = (box: Box) => box.y + box.height / 2;
    const sameColumn = Math.abs(from.x - to.x) < 10;
    const forward = to.x > from.x;
    const x1 = sameColumn || forward ? from.x + from.width : from.x;
    const x2 = sameColumn ? to.x + to.width : forward ? to.x : to.x + to.width;
    const spread = ((index % 3) - 1) * 7;
    const [y1, y2] = [middle(from) + spread, middle(to) + spread];
    // The further apart two boxes of a column, the wider the way around those between.
    const bend = sameColumn ? 24 + Math.abs(y2 - y1) / 3 : (forward ? 1 : -1) * Math.max(16, Math.abs(x2 - x1) / 2);
    const [c1, c2] = [x1 + bend, sameColumn ? x2 + bend : x2 - bend];
    // Below a box that would lie on it: passing behind, the line would seem to begin there.
    const inTheWay = boxes.find(
        (box) =>
            !box.frame &&
            box.x > Math.min(x1, x2) &&
            box.x + box.width < Math.max(x1, x2) &&
            Math.abs(middle(box) - (y1 + y2) / 2) < box.height,
    );
    const around = inTheWay ? 1.6 * inTheWay.height : 0;
    const [v1, v2] = [y1 + around, y2 + around];
    const path = `M${round(x1)} ${round(y1)}C${round(c1)} ${round(v1)} ${round(c2)} ${round(v2)} ${round(x2)} ${round(y2)}`;
    // Near where a line ends alone.
    const along = sameColumn ? 0.75 : inTheWay ? 0.5 : forward ? 0.6 : 0.15;
    const [lx, ly] = [bezier(along, x1, c1, c2, x2), bezier(along, y1, v1, v2, y2) + 4];
    return {
        path: `<path class="l" d="${path}" marker-end="url(#a)"/>`,
        label:
            label === undefined
                ? ""
                : `<text class="k" x="${round(lx)}" y="${round(ly)}" text-anchor="middle">${escape(label)}</text>`,
    };
}

/** A point of a cubic Bézier curve, one coordinate. */
function bezier(t: number, p0: number, p1: number, p2: number, p3: number): number {
    const u = 1 - t;
    return u ** 3 * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t ** 3 * p3;
}

const round = (value: number): number => Math.round(value * 10) / 10;
