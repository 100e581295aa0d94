/** docs/diagrams.md and its SVGs: the layers from the contracts, the network from its table of flows. */
import { type Flow, flowsFor, isTier, type Peer, type Tier, tierNames, tiers } from "../../components/vpc/flows";
import { ancestors, order } from "../../cli/run/schedule";
import { type LayerName, layerNames, upstreamsOf } from "../../stacks/contracts";
import { markdownDocument, markdownTable } from "../markdown";
import { type Box, type Line, renderSvg } from "./svg";

/** What a layer owns; `satisfies` asks for a row where a layer is added. */
const OWNS = {
    foundation: ["keys, audit trail, log archive,", "detection, alerts, budgets, CI roles"],
    network: ["VPC, flows, NAT, endpoints,", "flow logs, bastion"],
    data: ["PostgreSQL, PgBouncer,", "Redis for sessions and cache"],
    edge: ["load balancer, CDN, WAF,", "DNS, user directory"],
    app: ["Rails on ECS,", "scaling, migrations"],
    observability: ["EKS with the monitoring tools,", "managed metrics, heartbeat"],
    dr: ["second region: standby,", "replicas, failover"],
    environment: ["addresses, overview, canary"],
} as const satisfies Record<LayerName, readonly string[]>;

/** What a layer reads itself and not already through another one: the arrows worth drawing. */
export function directUpstreams(layer: LayerName): LayerName[] {
    const direct = upstreamsOf(layer);
    return direct.filter((u) => !direct.some((other) => other !== u && ancestors(other, upstreamsOf).has(u)));
}

/** Longest way from a layer that reads nothing. */
function depth(layer: LayerName): number {
    return Math.max(-1, ...upstreamsOf(layer).map(depth)) + 1;
}

/** From top to bottom, so that it can be read in a column of text. */
function layersSvg(): string {
    const [width, height, gapX, gapY] = [270, 64, 30, 28];
    const rows = new Map<number, LayerName[]>();
    for (const layer of order(layerNames, upstreamsOf)) {
        rows.set(depth(layer), [...(rows.get(depth(layer)) ?? []), layer]);
    }
    const widest = Math.max(...[...rows.values()].map((members) => members.length)) * (width + gapX) - gapX;
    const boxes = [...rows].flatMap(([row, members]) =>
        members.map((layer, i): Box => {
            const left = 16 + (widest - (members.length * (width + gapX) - gapX)) / 2;
            const at = { x: left + i * (width + gapX), y: 16 + row * (height + gapY) };
            return { id: layer, ...at, width, height, title: layer, text: OWNS[layer] };
        }),
    );
    const lines = layerNames.flatMap((layer) =>
        directUpstreams(layer).map((from): Line => ({ from, to: layer, down: true })),
    );
    const high = rows.size * (height + gapY) - gapY + 32;
    return renderSvg("Layers, in the order in which they are deployed", widest + 32, high, boxes, lines);
}

function layersMermaid(): string {
    const nodes = layerNames.map((layer) => `    ${layer}["${layer}<br>${OWNS[layer].join("<br>")}"]`);
    const arrows = layerNames.flatMap((layer) => directUpstreams(layer).map((from) => `    ${from} --> ${layer}`));
    return ["```mermaid", "flowchart LR", ...nodes, ...arrows, "```"].join("\n");
}

type End = Tier | Peer;
const TITLES: Readonly<Record<End, string>> = {
    internet: "internet",
    cdn: "CloudFront",
    s3: "S3",
    source: "database that is moved",
    loadBalancer: "load balancer",
    bastion: "bastion",
    app: "application",
    pooler: "PgBouncer",
    cache: "Redis",
    monitoring: "monitoring",
    endpoints: "VPC endpoints",
    database: "PostgreSQL",
};
const SUBNETS = ["public", "private", "database"] as const;

/** All paths between the same two ends as one arrow; what a tier says to itself is in the table alone. */
function arrows(flows: readonly Flow[]): { from: End; to: End; label: string }[] {
    const byEnds = new Map<string, Flow[]>();
    for (const flow of flows.filter((f) => f.from !== f.to)) {
        const key = `${flow.from} ${flow.to}`;
        byEnds.set(key, [...(byEnds.get(key) ?? []), flow]);
    }
    return [...byEnds.values()].map((group) => ({
        from: group[0]!.from,
        to: group[0]!.to,
        label: [...new Set(group.map(portsOf))].join(", "),
    }));
}

function portsOf({ ports: [first, last], protocol }: Flow): string {
    return `${first === last ? first : `${first}-${last}`}${protocol === "udp" ? "/udp" : ""}`;
}

function peersOf(flows: readonly Flow[]): Peer[] {
    const ends = flows.flatMap(({ from, to }) => [from, to]);
    return [...new Set(ends.filter((end): end is Peer => !isTier(end)))];
}

function networkMermaid(flows: readonly Flow[]): string {
    const subnets = SUBNETS.map((subnet) =>
        [
            `    subgraph ${subnet}Subnets["${subnet} subnets"]`,
            ...tierNames.filter((t) => tiers[t] === subnet).map((t) => `        ${t}["${TITLES[t]}"]`),
            "    end",
        ].join("\n"),
    );
    const peers = peersOf(flows).map((peer) => `    ${peer}(["${TITLES[peer]}"])`);
    const lines = arrows(flows).map(({ from, to, label }) => `    ${from} -- "${label}" --> ${to}`);
    return ["```mermaid", "flowchart LR", ...peers, ...subnets, ...lines, "```"].join("\n");
}

/** What every tier may reach of AWS itself would be a web of lines: it is a note below the picture. */
const AWS_ENDS: readonly End[] = ["endpoints", "s3"];

function networkSvg(all: readonly Flow[]): string {
    const flows = all.filter((flow) => !AWS_ENDS.includes(flow.to));
    const toAws = all.filter((flow) => AWS_ENDS.includes(flow.to));
    const note = `Not drawn: ${[...new Set(toAws.map((f) => TITLES[f.from]))].join(", ")} to ${AWS_ENDS.map((e) => TITLES[e]).join(" and ")}, ${[...new Set(toAws.map(portsOf))].join(", ")}`;
    const [width, height, gap, column] = [150, 46, 40, 330];
    const groups: readonly { readonly title: string; readonly ends: readonly End[] }[] = [
        { title: "outside", ends: peersOf(flows) },
        ...SUBNETS.map((subnet) => ({
            title: `${subnet} subnets`,
            ends: tierNames.filter((tier) => tiers[tier] === subnet && !AWS_ENDS.includes(tier)),
        })),
    ];
    const total = Math.max(...groups.map(({ ends }) => ends.length)) * (height + gap) + 40;
    const boxes = groups.flatMap(({ title, ends }, i): Box[] => {
        const x = 16 + i * column;
        const step = (total - 40) / ends.length;
        return [
            { id: title, x, y: 16, width: width + 120, height: total, title, frame: true },
            ...ends.map((end, row) => ({
                id: end,
                x: x + 24,
                y: 56 + row * step + (step - height) / 2,
                ...{ width, height, title: TITLES[end] },
            })),
        ];
    });
    const [wide, high] = [16 + 3 * column + width + 120 + 16, total + 56];
    return renderSvg("Every allowed network path, by TCP port", wide, high, boxes, arrows(flows), note);
}

export function files(): Record<string, string> {
    const flows = flowsFor("cdn");
    return {
        "docs/diagrams/layers.svg": layersSvg(),
        "docs/diagrams/network.svg": networkSvg(flows),
        "docs/diagrams.md": markdownDocument("stacks/contracts.ts and components/vpc/flows.ts", [
            "# Diagrams",
            "## Layers",
            "Arrows are the order of deployment; what is read through another layer is left out (`npm run infra -- graph staging` has it).",
            "![Layers](diagrams/layers.svg)",
            layersMermaid(),
            "## Network",
            "Every path that is allowed, and no other; security groups and network ACLs are made of the same table (R-NET-3).",
            "![Network paths](diagrams/network.svg)",
            networkMermaid(flows),
            markdownTable(
                ["from", "to", "port", "why", "requirement"],
                flows.map((flow) => [
                    TITLES[flow.from],
                    TITLES[flow.to],
                    portsOf(flow),
                    `${flow.why}${flow.via === undefined ? "" : " (through NAT)"}`,
                    flow.requirement,
                ]),
            ),
        ]),
    };
}
