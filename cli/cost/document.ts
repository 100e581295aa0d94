/** docs/cost.md, generated from the tables beside it. */
import { MARKDOWN_END, markdownHeading, markdownTable } from "../../docs/markdown";
import { COMMITMENTS } from "./commitments";
import { FREE } from "./free";
import { GUARDS } from "./guards";
import { DATED, HOURS, PRICED_REGION, PRICES, SOURCES, SPOT_SHARE } from "./prices";
import { ROWS } from "./rows";

/** What every figure rests on. */
const ASSUMPTIONS: readonly string[] = [
    `On-demand list prices of ${PRICED_REGION}, USD, without tax, free tier, savings plans or reservations. A resource in another region is counted at the same price; its line says so, and the estimate sums such lines by region.`,
    "**The prices are second-hand**: from public texts that quote AWS's price list (the column source), not from AWS itself. Before you decide by one, compare it with the AWS page beside it.",
    `A month has ${HOURS} hours, as in AWS's own examples.`,
    "Only the fixed part has a figure: what is paid because a resource exists. What depends on traffic (data, requests, logs, snapshots) is listed as usage with its unit price and is not in the sum.",
    "What the monitoring asks of CloudWatch is in no figure: each minute its exporter reads some 90 metrics in prod (`GetMetricData`, 0.01 USD per 1,000 metrics, no free tier) and looks for 40 (`ListMetrics`, 0.01 USD per 1,000 requests), about 60 USD a month.",
    "Services count with their desired count; Auto Scaling groups and node groups with their given size, else their minimum. Scaling out, scheduled or not, comes on top.",
    `Fargate Spot counts as ${SPOT_SHARE * 100} % of the on-demand price: AWS moves it between 30 % and 50 %.`,
    "Multi-AZ database instances and their storage count twice. Storage counts as allocated, before it grows; a replica, in the second region too, counts with its source's storage.",
    "A list that is unknown at the preview (the subnets of a load balancer or an endpoint) counts as one per zone of `network:availabilityZones`, or as `network:endpoints` says; in the second region as `dr:standby` says.",
    "A customer-managed key counts 1 USD; each of its first two rotations adds as much.",
    "A type or size without a price is listed as unknown and is not in the sum. Types without charge are an explicit list, below.",
];

function renderCost(): string {
    const prices = Object.entries(PRICES).map(([key, { usd, unit, source, page }]) => [
        `\`${key}\``,
        String(usd),
        unit,
        source,
        `[${new URL(page).pathname.split("/")[1]}](${page})`,
    ]);
    const sources = Object.entries(SOURCES).map(([key, { title, dated }]) => [key, dated, title]);
    const guards = GUARDS.map(({ what, key, note, offNote }) => [
        what,
        `\`${key}\``,
        [note, offNote].filter((text) => text !== undefined).join("; "),
    ]);
    const commitments = COMMITMENTS.map(({ what, terms, page }) => [`[${what}](${page})`, terms]);
    return [
        markdownHeading("cli/cost/"),
        "# Cost",
        [
            "`npm run infra -- preview <environment>` ends with an estimate: USD a month for each layer, what the change adds or",
            "saves, and the choices that cost most. If every layer is in the run, it also shows the share of the budget",
            "(`foundation:monthlyBudgetUsd`), with a warning above it. `--json` has the sums, `--report FILE` every line. The estimate",
            "is computed from the plan and asks AWS nothing.",
        ].join("\n"),
        "## What a figure means",
        ASSUMPTIONS.map((text) => `- ${text}`).join("\n"),
        "## Spend guards",
        markdownTable(["what", "decided by", "note"], guards),
        "## Commitments",
        [
            "A commitment makes what runs around the clock, spot capacity aside, cheaper. The estimate sums this base for each kind of",
            "commitment, at on-demand prices. Commit once the sizes have been stable for a month, and buy in the account that pays",
            "(Cost Explorer there recommends what is left). No deployment buys one: a commitment outlasts the environment.",
        ].join("\n"),
        markdownTable(["commitment", "terms"], commitments),
        `## Prices (${PRICED_REGION}, newest ${DATED})`,
        "To renew one: change `cli/cost/price-table.json` (price, source, date), then `npm run docs`.",
        markdownTable(["price", "USD", "per", "source", "AWS page"], prices),
        "## Sources",
        markdownTable(["source", "date", "what"], sources),
        `## Types with a price or a usage note (${Object.keys(ROWS).length})`,
        Object.keys(ROWS)
            .sort()
            .map((type) => `\`${type}\``)
            .join(", "),
        `## Types without charge (${FREE.size})`,
        [...FREE]
            .sort()
            .map((type) => `\`${type}\``)
            .join(", "),
        MARKDOWN_END,
    ].join("\n\n");
}

export function files(): Readonly<Record<string, string>> {
    return { "docs/cost.md": renderCost() };
}
