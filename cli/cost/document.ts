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
    "The prices were read second-hand, from public texts that print or quote AWS's price list (the column source), not from AWS itself. Before a decision hangs on one, compare it with AWS's page beside it.",
    `A month has ${HOURS} hours, as in AWS's own examples.`,
    "Only the fixed part has a figure: what is paid because a resource exists. What depends on traffic (data, requests, logs, snapshots) is listed as usage with its unit price and is not in the sum.",
    "Services count with their desired count, Auto Scaling groups and node groups with the size that they are given, else with their minimum. Scaling out, scheduled or not, comes on top.",
    `Fargate Spot counts as ${SPOT_SHARE * 100} % of the on-demand price: AWS moves it between 30 % and 50 %.`,
    "Multi-AZ database instances and their storage count twice; storage counts as allocated, before it grows by itself; a replica, in the second region too, has that of its source.",
    "A list that a preview does not know yet (the subnets of a load balancer or an endpoint) counts as one per zone of `network:availabilityZones`, or as `network:endpoints` says; in the second region as `dr:standby` says.",
    "A customer-managed key counts 1 USD; each of its first two rotations adds as much.",
    "A type or size without a price is named as unknown and is not in the sum. Types that cost nothing are an explicit list.",
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
            "`npm run infra -- preview <environment>` ends with an estimate: USD a month for each layer, what this change adds or",
            "saves against what is deployed, the share of the budget where every layer is in the run (`foundation:monthlyBudgetUsd`;",
            "a warning when it is over), and the choices that cost most. `--json` carries the sums, `--report FILE` every line. It is",
            "computed from the plan itself and asks AWS nothing.",
        ].join("\n"),
        "## What a figure means",
        ASSUMPTIONS.map((text) => `- ${text}`).join("\n"),
        "## Spend guards",
        markdownTable(["what", "decided by", "note"], guards),
        "## Commitments",
        [
            "The estimate sums what runs at every hour and is no spot capacity, by the commitment that makes it cheaper: the base",
            "to reserve, at what it costs on demand. Commit to what has run for a month, after the sizes have settled; buy in the",
            "account that pays (Cost Explorer recommends there what is left). None of it is part of a deployment: a commitment",
            "lasts whatever becomes of the environment.",
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
