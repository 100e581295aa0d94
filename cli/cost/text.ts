/** The cost of a run as lines for a terminal. Pure. */
import type { GuardLine } from "./guards";
import type { RunCost } from "./estimate";
import { DATED, PRICED_REGION } from "./prices";

const money = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "1,234.50" */
export function usd(amount: number): string {
    return money.format(amount);
}

/** "+12.00", "-3.50", "0.00" */
export function signed(amount: number): string {
    return `${amount > 0 ? "+" : ""}${usd(amount)}`;
}

/** "+12.00 by this change" */
export function changeText({ deltaUsd, unpriced }: RunCost): string {
    const more = unpriced === 1 ? "the resource" : `the ${unpriced} resources`;
    return `${signed(deltaUsd)} by this change${unpriced > 0 ? ` without ${more} whose price is not known on both sides` : ""}`;
}

export function describeCost(cost: RunCost): string {
    const missing = cost.missing.length > 0 ? ` (incomplete: ${cost.missing.join(", ")})` : "";
    return [
        `Cost, fixed part: ${usd(cost.monthlyUsd)} USD a month, ${changeText(cost)}${missing}`,
        `  list prices of ${PRICED_REGION}, ${DATED}, quoted second-hand; usage comes on top (docs/cost.md)`,
        ...elsewhere(cost).map((text) => `  ${text}`),
        ...budgetLines(cost),
        ...columns(
            cost.layers.map((l) => [l.layer, usd(l.monthlyUsd), signed(l.deltaUsd)]),
            [false, true, true],
        ),
        "  the largest fixed costs, and the setting or requirement behind each:",
        ...columns(cost.guards.map(guardRow), [false, true, false]),
        ...commitmentRows(cost),
        ...unknownLines(cost),
    ].join("\n");
}

/** What is not in the region of the price table: its true price is another one. */
export function elsewhere({ layers }: RunCost): string[] {
    const sums = new Map<string, number>();
    for (const { region, monthlyUsd = 0 } of layers.flatMap(({ lines }) => lines)) {
        if (region !== PRICED_REGION && monthlyUsd > 0) {
            sums.set(region, (sums.get(region) ?? 0) + monthlyUsd);
        }
    }
    return [...sums].map(
        ([region, sum]) =>
            `${usd(sum)} of it in ${region}, counted at the prices of ${PRICED_REGION}: the real ones differ`,
    );
}

export function overBudget({ budgetUsd, monthlyUsd }: RunCost): boolean {
    return budgetUsd !== undefined && monthlyUsd > budgetUsd;
}

function budgetLines(cost: RunCost): string[] {
    if (cost.budgetUsd === undefined) {
        return [];
    }
    const budget = `${usd(cost.budgetUsd)} USD (foundation:monthlyBudgetUsd)`;
    return [
        overBudget(cost)
            ? `  WARNING: over the budget of ${budget} before any usage`
            : `  ${Math.round((cost.monthlyUsd / cost.budgetUsd) * 100)} % of the budget of ${budget}`,
    ];
}

/** What it costs, and what decides on it. */
export function guardAmount({ on, monthlyUsd }: GuardLine): string {
    return on ? (monthlyUsd === undefined ? "by usage" : usd(monthlyUsd)) : "off";
}

function guardRow(guard: GuardLine): string[] {
    const { what, key, value, note } = guard;
    return [
        what,
        guardAmount(guard),
        `${key}${value === undefined ? "" : `: ${value}`}${note === undefined ? "" : ` (${note})`}`,
    ];
}

/** Spot and what comes and goes are not in it. */
function commitmentRows({ commitments }: RunCost): string[] {
    const rows = commitments.map(({ what, monthlyUsd, to }) => [what, usd(monthlyUsd), to]);
    return rows.length === 0
        ? []
        : [
              "  runs around the clock and is cheaper with a commitment (USD a month on demand, what to commit to):",
              ...columns(rows, [false, true, false]),
          ];
}

function columns(rows: readonly (readonly string[])[], right: readonly boolean[]): string[] {
    const width = (column: number): number => Math.max(...rows.map((row) => row[column]!.length));
    return rows.map((row) =>
        `    ${row.map((cell, i) => (right[i] ? cell.padStart(width(i)) : cell.padEnd(width(i)))).join("  ")}`.trimEnd(),
    );
}

/** "no price is known: aws:rds/instance:Instance db.x9.large (2)" */
function unknownLines({ unknown }: RunCost): string[] {
    const counts = new Map<string, number>();
    for (const { type, what } of unknown) {
        const of = `${type}, ${what}`;
        counts.set(of, (counts.get(of) ?? 0) + 1);
    }
    return [...counts].map(([of, n]) => `  not in the figure: ${of}${n > 1 ? ` (${n})` : ""}`);
}
