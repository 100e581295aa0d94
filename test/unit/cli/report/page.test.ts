import assert from "node:assert/strict";
import { estimateRun } from "../../../../cli/cost/estimate";
import { diagram, ranks, reduced } from "../../../../cli/report/diagram";
import { html, Html } from "../../../../cli/report/html";
import { graphOf } from "../../../../cli/report/model";
import { renderReport } from "../../../../cli/report/page";
import { STYLE } from "../../../../cli/report/style";
import type { RunReport } from "../../../../cli/run/results";
import { layerNames, upstreamsOf } from "../../../../stacks/contracts";
import { plan, planned } from "../cost/fixtures";
import { empty, everything } from "./fixtures";

const URN = "urn:pulumi:staging::p::a:b:C::x";

const MADE = new Date("2026-11-24T12:30:00Z");
const RULES = new Map([
    [
        "nat-per-zone",
        { description: "A zone leaves by itself.", remediation: "Set network:nat to per-zone.", severity: "high" },
    ],
]);
const render = (report: RunReport) => renderReport(report, MADE, RULES);
/** As a reader sees it. */
const words = (page: string) =>
    page
        .replace(/<style>[\s\S]*?<\/style>/, "")
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ");

describe("the report of a preview", () => {
    const page = render(everything);

    it("escapes every name, value, message and error", () => {
        assert.doesNotMatch(page, /<script|<img|onerror=alert\(1\)>/i);
        assert.ok(page.split("&#60;script&#62;").length > 8);
    });

    it("needs nothing else: no script, no address, and its own policy forbids both", () => {
        assert.doesNotMatch(page, /<(script|iframe|object|embed|form)\b|@import|url\((?!#tip)/i);
        assert.deepEqual(page.match(/\b(src|href)="(?!#)[^"]*"/g), ['href="data:,"']);
        assert.match(
            page,
            /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:/,
        );
    });

    it("shows no secret", () => {
        assert.doesNotMatch(page, /hunter2/);
        assert.match(page, /secretString<\/td><td><span class="new">\[secret\]|secretString[\s\S]{0,80}\[secret\]/);
    });

    it("says in the first line what it comes to", () => {
        assert.match(
            words(page),
            /Preview of .* policy violated in the sandbox, not AWS · 2026-11-24 12:30 UTC · 4 layers in 4.8 s/,
        );
        const failed = {
            ...everything,
            layers: everything.layers.map((l) => ({ ...l, policy: { mandatory: 0, advisory: 0 } })),
        };
        assert.match(words(render(failed)), /network failed/);
        assert.match(words(render(empty)), /Preview of staging no change on AWS · .* 0 layers/);
    });

    it("says first whether it can be deployed", () => {
        const [still] = [{ ...everything.layers[3]!, follows: [] }];
        const made = { ...still, changes: { ...still.changes, create: 1 } };
        const failed = { ...made, result: "failed" } as const;
        const skipped = { ...still, layer: "app", result: "skipped" } as const;
        const mandatory = { ...failed, policy: { mandatory: 1, advisory: 0 } };
        for (const [layers, badge] of [
            [[still], "good no change"],
            [[still, made], "good can be deployed"],
            [[made, failed, skipped], "bad edge failed"],
            [[made, skipped], "bad incomplete"],
            [[made, mandatory], "bad policy violated"],
        ] as const) {
            const [, kind, text] = /<h1>[^]*?<span class="badge (\w+)">([^<]+)</.exec(
                render({ ...everything, layers }),
            )!;
            assert.equal(`${kind} ${text}`, badge);
        }
    });

    it("counts what changes, of all layers and of each", () => {
        const text = words(page);
        assert.match(text, / Create 12 Update 1 5 unchanged Replace, delete 1, 1 Policy, mandatory 1 2 advisory USD /);
        const [, overview = ""] = page.split('<section id="layers">');
        const rows = words(overview);
        assert.match(
            rows,
            / foundation \+12 1 2 11\.00 \+11\.00 1\.5 network failed ~1 ±1 -1 0 1 0 0\.00 -32\.85 2\.3 /,
        );
        assert.match(
            rows,
            / data skipped 0 0 0\.0 edge no change 4 0 0\.00 0\.00 1\.0 \+ create ~ update ± replace - delete /,
        );
    });

    it("shows a failed layer open with its error as it was, and why another was skipped", () => {
        assert.match(page, /id="layer-network">\s*<details open>/);
        assert.match(page, /<pre>subnet is wrong\n {4}indented /);
        assert.match(words(page), /data skipped waits for network/);
    });

    it("shows what is replaced, by which property, and what is deleted", () => {
        const text = words(page);
        assert.match(text, /± main aws:ec2\/vpc:Vpc \(replaced: cidrBlock cannot change in place\)/);
        assert.match(text, /cidrBlock 10\.0\.0\.0\/16 → 10\.1\.0\.0\/16 forces the replacement/);
        assert.match(text, /- old aws:ec2\/natGateway:NatGateway -32\.85/);
        assert.match(text, /y{600}… \(4400 more\)/);
    });

    it("shows no component, which only groups others", () => {
        const part = plan([planned("a:b:C", "part", {}, { custom: false })]);
        const made = { ...everything.layers[3]!, follows: [], plan: part };
        assert.match(words(render({ ...everything, layers: [made] })), /edge no change.*Nothing changes\./);
    });

    it("groups many new resources by type", () => assert.match(words(page), /\+ aws:kms\/key:Key × 11 \+11\.00/));

    it("counts of each layer what changes and how, and shows what is not new one by one, however much it is", () => {
        const keys = Array.from({ length: 12 }, (_, i) =>
            planned("aws:kms/key:Key", `key-${i}`, undefined, { before: {} }),
        );
        const changes = { create: 1, update: 2, replace: 3, delete: 12, same: 0 };
        const layer = { ...everything.layers[3]!, follows: [], changes, plan: plan(keys) };
        const text = words(render({ ...everything, layers: [layer] }));
        assert.match(text, / edge \+1 ~2 ±3 -12 /);
        assert.strictEqual(text.match(/- key-\d+ aws:kms\/key:Key /g)?.length, 12);
        assert.doesNotMatch(text, /Key ×/);
    });

    it("marks what costs more and what costs less", () => {
        assert.match(page, /<span class="num up" title="USD a month">\+11\.00</);
        assert.match(page, /<span class="num down" title="USD a month">-32\.85</);
        assert.match(page, /<td>foundation<\/td>[^]*?<span class="up">\+11\.00</);
        assert.match(page, /<td>network<\/td>[^]*?<span class="down">-32\.85</);
    });

    it("says which layers follow an upstream", () => {
        assert.match(words(page), /will follow network: vpcId \(known after network is deployed\)/);
    });

    it("shows each finding with its remedy, exemptions apart, and no finding twice", () => {
        const text = words(page);
        assert.match(
            text,
            /mandatory nat-per-zone A zone leaves by itself\. 1 Remedy\. Set network:nat to per-zone\. \(severity high\)/,
        );
        assert.match(text, /1 exempt \(/);
        assert.doesNotMatch(text, /advisory log-retention: the stack/);
        assert.match(text, /a warning/);
    });

    it("shows the cost, its difference, the budget that is passed, and what has no price", () => {
        const text = words(page);
        assert.match(text, /USD a month 11\.00 -21\.85 by this change/);
        assert.match(text, /220 % of 5\.00 USD/);
        assert.match(text, /Over the budget of 5\.00 USD/);
        assert.match(text, /Incomplete: network, data\./);
        assert.match(text, /1 not in the figure aws:new\/thing:Thing unpriced no price is known for this type/);
        assert.match(text, /Shield Advanced off edge:shieldAdvanced/);
    });

    it("sums equal lines of a layer, the dearest first, and puts what depends on usage apart", () => {
        const resources = [
            ...Array.from({ length: 3 }, (_, i) => planned("aws:kms/key:Key", `key-${i}`, {})),
            planned("aws:ec2/natGateway:NatGateway", "nat", {}),
            ...["logs", "more"].map((name) => planned("aws:cloudwatch/logGroup:LogGroup", name, {})),
        ];
        const shown = (all: typeof resources) => {
            const layers = [{ ...everything.layers[0]!, plan: plan(all) }];
            return words(render({ ...everything, layers, cost: estimateRun(layers) }));
        };
        const text = shown(resources);
        const cache = planned("aws:elasticache/replicationGroup:ReplicationGroup", "cache", {
            nodeType: "cache.t4g.micro",
            numCacheClusters: 2,
        });
        assert.match(shown([cache]), /Reserved cache nodes 23\.36 2 x cache\.t4g\.micro in us-east-1/);
        assert.match(
            text,
            /foundation 35\.85 nat [^×]*1 × 0\.045 \/ hour 32\.85 3 × Key [^×]*3 × 1 \/ month 3\.00 By usage, not in the figure/,
        );
        assert.match(text, /By usage, not in the figure \d+ .*2 × LogGroup .* USD \/ /);
        assert.match(text, /NAT gateways 32\.85 network:nat/);
        assert.doesNotMatch(text, /commitment/);
        assert.match(text, /share USD a month change foundation 35\.85 \+35\.85 total 35\.85 \+35\.85/);
        assert.doesNotMatch(text, /Incomplete|Over the budget|not in the figure aws/);
    });

    it("shows the share of a layer as the length of a bar", () => {
        const layers = (["foundation", "network"] as const).map((layer, i) => ({
            ...everything.layers[0]!,
            layer,
            plan: plan(Array.from({ length: 4 - 3 * i }, (_, k) => planned("aws:kms/key:Key", `k${k}`, {}))),
        }));
        const widths = render({ ...everything, layers, cost: estimateRun(layers) }).match(/width:[\d.]+%/g);
        assert.deepEqual(widths, ["width:80.0%", "width:20.0%"]);
    });

    it("opens what stops a deployment and leaves advice closed, the places of each below it", () => {
        const violation = {
            policy: "log-retention",
            severity: "advisory",
            urn: URN,
            message: "kept 1 day\nno key",
        } as const;
        const mandatory = { ...violation, policy: "nat-per-zone", severity: "mandatory" } as const;
        const undetermined = { ...violation, policy: "key-rotated", message: "undetermined: needs y" };
        const layer = { ...everything.layers[0]!, notes: [], violations: [violation, mandatory, undetermined] };
        const [, policy = ""] = render({ ...everything, layers: [layer] }).split('<section id="policy">');
        const text = words(policy);
        assert.match(policy, /<details open>\s*<summary>\s*<span class="badge bad">mandatory/);
        assert.match(policy, /<details >\s*<summary>\s*<span class="badge warn">advisory/);
        assert.ok(text.indexOf("mandatory nat-per-zone") < text.indexOf("advisory log-retention"));
        assert.match(text, /a:b:C x foundation kept 1 day/);
        assert.match(
            text,
            /1 waiting for values that are known after apply a:b:C x foundation, key-rotated undetermined: needs y/,
        );
        assert.doesNotMatch(text, /exempt|No rule is violated/);
        // What a rule finds in one resource has a line each.
        assert.match(policy, /<span class="lines">kept 1 day\nno key<\/span>/);
        assert.match(render(everything), /\.lines \{ white-space: pre-line; \}/);
    });

    it("shows each way in which a property differs", () => {
        const resource = planned(
            "a:b:C",
            "x",
            { is: "new", stays: 1, later: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" },
            { before: { was: "old", stays: 1, later: "now" }, differing: ["tags"] },
        );
        const layer = { ...everything.layers[3]!, follows: [], plan: plan([resource]) };
        const page = render({ ...everything, layers: [layer] });
        assert.match(page, /<details class="resource" open>/);
        assert.match(page, /title="updated">~</);
        for (const cell of [
            'is</td>\\s*<td><span class="new">new</span>',
            'was</td>\\s*<td><span class="old">old</span>',
            'later</td>\\s*<td><span class="old">now</span><span class="arrow">→</span><span class="later">known after apply',
            'tags</td>\\s*<td><span class="later">differs from what is there',
        ]) {
            assert.match(page, new RegExp(`<td>${cell}`));
        }
        assert.doesNotMatch(page, /stays|Nothing changes/);
    });

    it("says of a layer that nothing changes, and keeps one closed whose resources are all new", () => {
        const still = { ...everything.layers[3]!, follows: [] };
        const grown = { ...everything.layers[3]!, layer: "data", follows: [] } as const;
        const made = { ...grown, plan: plan([planned("a:b:C", "x", {})]) };
        const page = render({ ...everything, layers: [still, made] });
        assert.match(words(page), /edge no change Nothing changes\./);
        assert.match(page, /id="layer-data">\s*<details >/);
        assert.match(page, /title="created">\+</);
        assert.doesNotMatch(words(page.split('id="layer-data"')[1] ?? ""), /Nothing changes/);
    });

    it("renders a run of no layers", () => assert.match(words(render(empty)), /No rule is violated/));

    it("is readable in both themes: text on its grounds has a contrast of 4.5", () => {
        const [light, dark] = [...STYLE.matchAll(/:root \{[^}]*\}/g)].map(([block]) =>
            Object.fromEntries(
                [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]),
            ),
        );
        for (const theme of [light!, dark!]) {
            const pairs = [
                ...["create", "update", "replace", "delete", "same"].map((name) => [name, `${name}-bg`]),
                ...["create", "delete", "replace", "dim", "text"].flatMap((name) => [
                    [name, "soft"],
                    [name, "panel"],
                ]),
                ...["text", "dim"].map((name) => [name, "bg"]),
                ["text", "delete-bg"],
                ["link", "panel"],
                ["update", "panel"],
            ];
            for (const [ink, ground] of pairs) {
                const ratio = contrast(theme[ink!]!, theme[ground!]!);
                assert.ok(ratio >= 4.5, `${ink} on ${ground}: ${ratio.toFixed(2)}`);
            }
        }
    });
});

describe("HTML by template", () => {
    it("escapes what is put in, and nothing twice", () => {
        assert.equal(html`<b>${html`<i>${"<&\"'`>"}</i>`}</b>`.text, "<b><i>&#60;&#38;&#34;&#39;&#96;&#62;</i></b>");
    });

    it("joins lists and leaves out what is not there", () => {
        assert.equal(html`${["<", new Html("<br>")]}${undefined}${0}`.text, "&#60;<br>0");
    });
});

describe("the diagram of the layers", () => {
    const nodes = graphOf(
        layerNames.map((layer) => ({
            layer,
            result: "succeeded",
            changes: { create: 0, update: 0, replace: 0, delete: 0, same: 0 },
            policy: { mandatory: 0, advisory: 0 },
            seconds: 0,
        })),
    );

    it("puts every layer below all that it reads", () => {
        const rank = ranks(nodes);
        for (const layer of layerNames) {
            assert.ok(
                upstreamsOf(layer).every((upstream) => rank.get(upstream)! < rank.get(layer)!),
                layer,
            );
        }
    });

    it("draws only the edges that no longer path implies", () => {
        const graph = ["a", "b", "c"].map((name, i, all) => ({
            name,
            reads: all.slice(0, i),
            kind: "same",
            summary: "",
        }));
        assert.deepEqual(
            [...reduced(graph)],
            [
                ["a", []],
                ["b", ["a"]],
                ["c", ["b"]],
            ],
        );
    });

    it("says of each layer what becomes of it, and colours it by what most needs attention", () => {
        const none = { create: 0, update: 0, replace: 0, delete: 0, same: 3 };
        const cases = [
            ["succeeded", { ...none, create: 96, update: 2, replace: 1, delete: 3 }, "replace", "+96  ~2  ±1  −3"],
            ["succeeded", { ...none, create: 1, delete: 3 }, "delete", "+1  −3"],
            ["succeeded", { ...none, create: 1, update: 2 }, "update", "+1  ~2"],
            ["succeeded", none, "same", "no change"],
            ["failed", none, "failed", "failed"],
            ["failed", { ...none, create: 1 }, "failed", "+1"],
            ["skipped", { ...none, create: 1 }, "skipped", "skipped"],
        ] as const;
        for (const [result, changes, kind, summary] of cases) {
            const [node] = graphOf([{ ...everything.layers[3]!, result, changes }]);
            assert.deepEqual([node?.kind, node?.summary], [kind, summary]);
        }
    });

    it("is drawn within its picture: no box over another, each edge from below a box to above a reader", () => {
        const svg = diagram(nodes).text;
        const numbers = (text: string) => text.match(/-?[\d.]+/g)!.map(Number) as [number, number, number, number];
        const [, , width, height] = numbers(/viewBox="(0 0 [^"]+)"/.exec(svg)![1]!);
        const boxes = [...svg.matchAll(/<rect ([^/]*?) rx/g)].map(([, at]) => numbers(at!));
        assert.equal(boxes.length, layerNames.length);
        const edges = [...svg.matchAll(/\bd="(M[^"]+C[^"]+)"/g)].map(([, path]) => numbers(path!));
        assert.equal(edges.length, [...reduced(nodes).values()].flat().length);
        const margin = Math.min(...boxes.map(([x]) => x));
        assert.ok(margin > 0);
        assert.deepEqual(
            [Math.max(...boxes.map(([x, , w]) => x + w)), Math.max(...boxes.map(([, y, , h]) => y + h))],
            [width - margin, height - margin],
        );
        boxes.forEach(([x, y, w, h], i) =>
            boxes.slice(i + 1).forEach(([ox, oy]) => assert.ok(Math.abs(x - ox) > w || Math.abs(y - oy) > h)),
        );
        for (const path of edges) {
            const [[x1, y1], [x2, y2]] = [path.slice(0, 2), path.slice(-2)] as [number[], number[]];
            assert.ok(boxes.some(([x, y, w, h]) => x1 === x + w / 2 && y1 === y + h));
            assert.ok(boxes.some(([x, y, w]) => x2 === x + w / 2 && y2! < y && y - y2! < 3));
            assert.ok(y1! < y2!);
        }
    });

    it("draws what is selected alone", () => {
        const [svg] = [diagram(nodes.filter(({ name }) => name === "app")).text];
        assert.doesNotMatch(svg, /class="edge"/);
        assert.match(svg, />app</);
        assert.match(svg, /viewBox="0 0 140 54"/);
    });
});

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
    const luminance = (hex: string): number => {
        const [r, g, bl] = [1, 3, 5].map((i) => {
            const part = parseInt(hex.slice(i, i + 2), 16) / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * bl!;
    };
    const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (bright! + 0.05) / (dim! + 0.05);
}
