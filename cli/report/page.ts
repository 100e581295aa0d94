/**
 * The report of a preview: one HTML page that needs nothing else. It holds no script, and its own policy forbids the
 * browser to run or fetch anything, whatever a name or a value may contain. Pure.
 */
import { MARKS } from "../terminal/changes";
import { changeText, overBudget, usd } from "../cost/text";
import { changeKinds, exitCodeOf, type LayerReport, type RunReport } from "../run/results";
import { changesSection, chips } from "./changes";
import { costSection, delta } from "./cost";
import { diagram } from "./diagram";
import { html, Html, when } from "./html";
import { graphOf, type RuleText } from "./model";
import { policySection } from "./policy";
import { STYLE } from "./style";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** @param rules what each policy rule says and how it is put right, by name */
export function renderReport(report: RunReport, made: Date, rules: ReadonlyMap<string, RuleText> = new Map()): string {
    const title = `Preview of ${report.environment}`;
    return html`<!doctype html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy" content="${new Html(POLICY)}" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="robots" content="noindex" />
                <link rel="icon" href="data:," />
                <title>${title}</title>
                <style>
                    ${new Html(STYLE)}
                </style>
            </head>
            <body>
                <main>
                    <header>
                        <h1>${title}</h1>
                        ${verdict(report)}
                        <span class="dim">
                            ${report.sandbox ? "in the sandbox, not AWS" : "on AWS"} ·
                            ${made.toISOString().slice(0, 16).replace("T", " ")} UTC · ${report.layers.length}
                            ${report.layers.length === 1 ? "layer" : "layers"} in ${report.seconds.toFixed(1)} s
                        </span>
                    </header>
                    ${facts(report)} ${overview(report.layers, report)} ${changesSection(report)}
                    ${policySection(report.layers, rules)} ${report.cost ? costSection(report.cost) : html``}
                    <footer>
                        Written by <code>infra preview ${report.environment} --report</code>. Nothing was changed.
                        Secret values are not shown.
                    </footer>
                </main>
            </body>
        </html> `.text;
}

function verdict(report: RunReport): Html {
    const failed = report.layers.filter((l) => l.result === "failed").map((l) => l.layer);
    const mandatory = report.layers.reduce((n, l) => n + l.policy.mandatory, 0);
    if (mandatory > 0) {
        return html`<span class="badge bad">policy violated</span>`;
    }
    if (exitCodeOf(report.layers) !== 0) {
        return html`<span class="badge bad">${failed.length > 0 ? `${failed.join(", ")} failed` : "incomplete"}</span>`;
    }
    const changes = report.layers.some((l) => changeKinds.some((kind) => kind !== "same" && l.changes[kind] > 0));
    return html`<span class="badge good">${changes ? "can be deployed" : "no change"}</span>`;
}

const sum = (layers: readonly LayerReport[], of: (layer: LayerReport) => number): number =>
    layers.reduce((total, layer) => total + of(layer), 0);

function facts({ layers, cost }: RunReport): Html {
    const mandatory = sum(layers, (l) => l.policy.mandatory);
    const advisory = sum(layers, (l) => l.policy.advisory);
    const count = (kind: (typeof changeKinds)[number]): number => sum(layers, (l) => l.changes[kind]);
    return html`<dl class="facts">
        <div>
            <dt>Create</dt>
            <dd>${count("create")}</dd>
        </div>
        <div>
            <dt>Update</dt>
            <dd>${count("update")}<small>${count("same")} unchanged</small></dd>
        </div>
        <div>
            <dt>Replace, delete</dt>
            <dd>${count("replace")}, ${count("delete")}</dd>
        </div>
        <div>
            <dt>Policy, mandatory</dt>
            <dd>${mandatory}<small>${advisory} advisory</small></dd>
        </div>
        ${
            cost
                ? html`<div>
                          <dt>USD a month</dt>
                          <dd>${usd(cost.monthlyUsd)}<small>${changeText(cost)}</small></dd>
                      </div>
                      ${when(
                          cost.budgetUsd !== undefined,
                          () =>
                              html`<div>
                                  <dt>Of the budget</dt>
                                  <dd>
                                      ${Math.round((cost.monthlyUsd / cost.budgetUsd!) * 100)} %<small
                                          >of ${usd(cost.budgetUsd!)} USD</small
                                      >
                                      <div class="bar ${overBudget(cost) ? "over" : ""}">
                                          <i
                                              style="width:${Math.min(100, (cost.monthlyUsd / cost.budgetUsd!) * 100).toFixed(1)}%"
                                          ></i>
                                      </div>
                                  </dd>
                              </div>`,
                      )}`
                : html``
        }
    </dl>`;
}

const LEGEND = html`<div class="legend">
    ${(["create", "update", "replace", "delete"] as const).map(
        (action) => html`<span><span class="mark ${action}">${MARKS[action]}</span>${action}</span>`,
    )}
    <span>money: the fixed part, USD a month</span>
</div>`;

function overview(layers: readonly LayerReport[], { cost }: RunReport): Html {
    const row = (report: LayerReport): Html => {
        const own = cost?.layers.find((l) => l.layer === report.layer);
        const { mandatory, advisory } = report.policy;
        return html`<tr>
            <td>
                <a href="#layer-${report.layer}">${report.layer}</a>
                ${when(report.result !== "succeeded", () => html`<br /><span class="badge ${report.result === "failed" ? "bad" : ""}">${report.result}</span>`)}
            </td>
            <td>${chips(report)}</td>
            <td class="num wide dim">${report.changes.same}</td>
            <td class="num wide">
                ${mandatory > 0 ? html`<span class="badge bad">${mandatory}</span> ` : html``}<span class="dim"
                    >${advisory}</span
                >
            </td>
            <td class="num">${own ? usd(own.monthlyUsd) : ""}</td>
            <td class="num">${own ? delta(own.deltaUsd) : ""}</td>
            <td class="num wide dim">${report.seconds.toFixed(1)}</td>
        </tr>`;
    };
    return html`<section id="layers">
        <h2>Layers</h2>
        <div class="overview">
            <div class="panel graphbox">${diagram(graphOf(layers))}</div>
            <div class="panel scroll">
                <table>
                    <thead>
                        <tr>
                            <th>layer</th>
                            <th>changes</th>
                            <th class="num wide">unchanged</th>
                            <th class="num wide">findings</th>
                            <th class="num">USD a month</th>
                            <th class="num">change</th>
                            <th class="num wide">seconds</th>
                        </tr>
                    </thead>
                    <tbody>
                        ${layers.map(row)}
                    </tbody>
                </table>
                ${LEGEND}
            </div>
        </div>
    </section>`;
}
