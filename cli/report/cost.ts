/** What the run would cost a month, to the line. Pure. */
import type { LayerCost, Line, RunCost } from "../cost/estimate";
import { DATED, PRICED_REGION } from "../cost/prices";
import { elsewhere, guardAmount, overBudget, signed, usd } from "../cost/text";
import { html, type Html, when } from "./html";

export function costSection(cost: RunCost): Html {
    return html`<section id="cost">
        <h2>Cost</h2>
        <p class="dim">
            The fixed part, USD a month: list prices of ${PRICED_REGION}, ${DATED}, quoted second-hand, 730 hours. What
            depends on traffic is listed below and comes on
            top.${elsewhere(cost).map((text) => html` ${text}.`)}${when(cost.missing.length > 0, () => html` Incomplete: ${cost.missing.join(", ")}.`)}
        </p>
        ${when(overBudget(cost), () => html`<p class="alert">Over the budget of ${usd(cost.budgetUsd ?? 0)} USD before any usage.</p>`)}
        <div class="panel">
            <table>
                <thead>
                    <tr>
                        <th>layer</th>
                        <th class="wide">share</th>
                        <th class="num">USD a month</th>
                        <th class="num">change</th>
                    </tr>
                </thead>
                <tbody>
                    ${cost.layers.map(
                        ({ layer, monthlyUsd, deltaUsd }) =>
                            html`<tr>
                                <td>${layer}</td>
                                <td class="wide">
                                    <div class="bar">
                                        <i
                                            style="width:${((monthlyUsd / Math.max(1, cost.monthlyUsd)) * 100).toFixed(1)}%"
                                        ></i>
                                    </div>
                                </td>
                                <td class="num">${usd(monthlyUsd)}</td>
                                <td class="num">${delta(deltaUsd)}</td>
                            </tr>`,
                    )}
                </tbody>
                <tfoot>
                    <tr>
                        <td>total</td>
                        <td class="wide"></td>
                        <td class="num">${usd(cost.monthlyUsd)}</td>
                        <td class="num">${delta(cost.deltaUsd)}</td>
                    </tr>
                </tfoot>
            </table>
        </div>
        <h3>What costs most to have</h3>
        <div class="panel scroll">
            <table>
                <thead>
                    <tr>
                        <th>choice</th>
                        <th class="num">USD a month</th>
                        <th>decided by</th>
                        <th class="wide"></th>
                    </tr>
                </thead>
                <tbody>
                    ${cost.guards.map(
                        (guard) =>
                            html`<tr class="${guard.on ? "" : "dim"}">
                                <td>${guard.what}</td>
                                <td class="num">${guardAmount(guard)}</td>
                                <td><code>${guard.key}</code>${guard.value === undefined ? "" : ` ${guard.value}`}</td>
                                <td class="dim wide">${guard.note}</td>
                            </tr>`,
                    )}
                </tbody>
            </table>
        </div>
        ${commitmentTable(cost)}
        <h3>Every line</h3>
        <div class="panel">
            ${when(
                cost.unknown.length > 0,
                () =>
                    html`<details open>
                        <summary>
                            <span class="badge warn">unknown</span
                            ><span class="grow">${cost.unknown.length} not in the figure</span>
                        </summary>
                        <div class="text">
                            <ul>
                                ${cost.unknown.map((l) => html`<li><code>${l.type} ${l.name}</code> ${l.what}</li>`)}
                            </ul>
                        </div>
                    </details>`,
            )}
            ${cost.layers.filter(({ lines }) => lines.some(({ kind }) => kind === "fixed")).map(fixedLines)}
            ${usageLines(cost.layers.flatMap(({ lines }) => lines))}
        </div>
    </section>`;
}

function commitmentTable({ commitments }: RunCost): Html {
    return when(
        commitments.length > 0,
        () =>
            html`<h3>What runs around the clock</h3>
                <p class="dim">Counted on demand; a commitment makes it cheaper. Spot capacity is not in it.</p>
                <div class="panel scroll">
                    <table>
                        <thead>
                            <tr>
                                <th>commitment</th>
                                <th class="num">USD a month</th>
                                <th>commit to</th>
                            </tr>
                        </thead>
                        <tbody>
                            ${commitments.map(
                                ({ what, monthlyUsd, to }) =>
                                    html`<tr>
                                        <td>${what}</td>
                                        <td class="num">${usd(monthlyUsd)}</td>
                                        <td>${to}</td>
                                    </tr>`,
                            )}
                        </tbody>
                    </table>
                </div>`,
    );
}

export function delta(amount: number): Html {
    return amount === 0
        ? html`<span class="dim">0.00</span>`
        : html`<span class="${amount > 0 ? "up" : "down"}">${signed(amount)}</span>`;
}

/** Equal lines of several resources are one: 93 alarms are not 93 rows. */
function fixedLines({ layer, lines, monthlyUsd }: LayerCost): Html {
    const groups = new Map<string, Line[]>();
    for (const line of lines.filter(({ kind }) => kind === "fixed")) {
        const key = [line.type, line.what, line.note, line.price].join("\n");
        groups.set(key, [...(groups.get(key) ?? []), line]);
    }
    const total = (of: readonly Line[]): number => of.reduce((sum, line) => sum + (line.monthlyUsd ?? 0), 0);
    const rows = [...groups.values()].sort((a, b) => total(b) - total(a));
    return html`<details>
        <summary><span class="grow">${layer}</span><span class="num">${usd(monthlyUsd)}</span></summary>
        <div class="scroll">
            <table>
                <tbody>
                    ${rows.map(
                        (of) =>
                            html`<tr>
                                <td>
                                    <code
                                        >${of.length === 1 ? of[0]!.name : `${of.length} × ${of[0]!.type.split(":").at(-1)}`}</code
                                    >
                                    ${of[0]!.what}${when(of[0]!.note !== undefined, () => html` <span class="dim">(${of[0]!.note})</span>`)}
                                </td>
                                <td class="num wide dim">
                                    ${amount(of.reduce((sum, l) => sum + (l.quantity ?? 0), 0))} × ${of[0]!.price} /
                                    ${of[0]!.unit}
                                </td>
                                <td class="num">${usd(total(of))}</td>
                            </tr>`,
                    )}
                </tbody>
            </table>
        </div>
    </details>`;
}

function amount(quantity: number): string {
    return String(Math.round(quantity * 100) / 100);
}

function usageLines(lines: readonly Line[]): Html {
    const groups = new Map<string, Line[]>();
    for (const line of lines.filter(({ kind }) => kind === "usage")) {
        const key = `${line.type}\n${line.what}`;
        groups.set(key, [...(groups.get(key) ?? []), line]);
    }
    return when(
        groups.size > 0,
        () =>
            html`<details>
                <summary>
                    <span class="grow">By usage, not in the figure</span><span class="num dim">${groups.size}</span>
                </summary>
                <div class="scroll">
                    <table>
                        <tbody>
                            ${[...groups.values()].map(
                                (of) =>
                                    html`<tr>
                                        <td>
                                            <code>${of.length} × ${of[0]!.type.split(":").at(-1)}</code> ${of[0]!.what}
                                        </td>
                                        <td class="num dim">
                                            ${of[0]!.price === undefined ? "price not in the table" : `${of[0]!.price} USD / ${of[0]!.unit}`}
                                        </td>
                                    </tr>`,
                            )}
                        </tbody>
                    </table>
                </div>
            </details>`,
    );
}
