/** The changes of each layer, down to the property. Pure. */
import { differences, type Difference, shorten, shortenBoth, UNKNOWN_TEXT } from "../engine/differences";
import { describeFollow } from "../run/propagation";
import { MARKS, reasonOf } from "../terminal/changes";
import { signed } from "../cost/text";
import type { LayerReport, RunReport } from "../run/results";
import type { Action, PlannedResource } from "../engine/steps";
import { html, type Html, when } from "./html";
import { byType, changedResources, kindOf, notesOf } from "./model";

/** Longer values end with how much is missing. */
const LONGEST = 600;
/** More new resources than this are grouped by type. */
const UNGROUPED = 8;
/** Differences up to this many properties are shown open. */
const SHORT = 6;

const DONE: Readonly<Record<Action, string>> = {
    replace: "replaced",
    delete: "deleted",
    update: "updated",
    create: "created",
    same: "unchanged",
};

export function changesSection({ layers, cost }: RunReport): Html {
    const deltas = new Map(cost?.layers.flatMap((l) => [...l.deltas]));
    return html`<section id="changes">
        <h2>Changes</h2>
        ${layers.map((layer) => layerPanel(layer, deltas))}
    </section>`;
}

type Deltas = ReadonlyMap<string, number>;

function layerPanel(report: LayerReport, deltas: Deltas): Html {
    const { layer, result, error, follows = [] } = report;
    const changed = changedResources(report);
    const notes = notesOf(report).filter((note) => !follows.some((f) => describeFollow(f) === note));
    const empty = changed.size === 0 && error === undefined && notes.length === 0 && follows.length === 0;
    // What a reader came for is open: a failure, and anything that is not merely new.
    const open = result === "failed" || follows.length > 0 || [...changed.keys()].some((action) => action !== "create");
    return html`<div class="panel layer" id="layer-${layer}">
        <details ${open ? "open" : ""}>
            <summary>
                <span class="grow"><strong>${layer}</strong></span>
                ${when(result !== "succeeded", () => html`<span class="badge ${result === "failed" ? "bad" : ""}">${result}</span>`)}
                ${chips(report)}
            </summary>
            <div class="inside">
                ${when(error !== undefined, () =>
                    result === "skipped" ? html`<div class="text dim">${error}</div>` : html`<pre>${error}</pre>`,
                )}
                ${when(
                    follows.length > 0,
                    () =>
                        html`<div class="text">
                            <ul>
                                ${follows.map((f) => html`<li>${describeFollow(f)}</li>`)}
                            </ul>
                        </div>`,
                )}
                ${[...changed].map(([action, resources]) =>
                    action === "create" && resources.length > UNGROUPED
                        ? grouped(resources, deltas)
                        : html`${resources.map((resource) => resourceRow(resource, deltas))}`,
                )}
                ${when(
                    notes.length > 0,
                    () =>
                        html`<div class="text dim">
                            <ul>
                                ${notes.map((note) => html`<li>${note}</li>`)}
                            </ul>
                        </div>`,
                )}
                ${when(empty, () => html`<div class="empty">Nothing changes.</div>`)}
            </div>
        </details>
    </div>`;
}

/** "+96 ~2", coloured. */
export function chips(report: LayerReport): Html {
    const shown = (["create", "update", "replace", "delete"] as const).filter((action) => report.changes[action] > 0);
    const none = kindOf(report) === "same" ? html`<span class="chip same">no change</span>` : html``;
    return html`<span class="chips"
        >${shown.map((action) => html`<span class="chip ${action}">${MARKS[action]}${report.changes[action]}</span>`)}${none}</span
    >`;
}

function grouped(resources: readonly PlannedResource[], deltas: Deltas): Html {
    return html`${byType(resources).map(([type, of]) =>
        of.length === 1
            ? resourceRow(of[0]!, deltas)
            : html`<details class="group">
                  <summary>
                      <span class="mark create">${MARKS.create}</span
                      ><span class="grow mono">${type} <span class="dim">× ${of.length}</span></span
                      >${money(of.reduce((sum, { urn }) => sum + (deltas.get(urn) ?? 0), 0))}
                  </summary>
                  ${of.map((resource) => resourceRow(resource, deltas, true))}
              </details>`,
    )}`;
}

/** @param typed whether what is around it names the type already */
function resourceRow(resource: PlannedResource, deltas: Deltas, typed = false): Html {
    const { action, type, name, urn } = resource;
    const found = differences(resource);
    // A short difference is what the reader came for.
    const open = (action === "update" || action === "replace") && found.length <= SHORT;
    return html`<details class="resource" ${open ? "open" : ""}>
        <summary>
            <span class="mark ${action}" title="${DONE[action]}">${MARKS[action]}</span
            ><span class="grow mono"
                >${name} <span class="dim">${typed ? "" : type}</span
                ><span class="force">${reasonOf(resource)}</span></span
            >${money(deltas.get(urn) ?? 0)}
        </summary>
        <div class="props">
            ${
                found.length === 0
                    ? html`<p class="dim">No property of its own changes.</p>`
                    : html`<table>
                          <tbody>
                              ${found.map(
                                  (difference) =>
                                      html`<tr>
                                          <td>${difference.path}</td>
                                          <td>${values(difference)}</td>
                                      </tr>`,
                              )}
                          </tbody>
                      </table>`
            }
        </div>
    </details>`;
}

function values({ before, after, replaces }: Difference): Html {
    const forced = when(replaces, () => html` <span class="force">forces the replacement</span>`);
    if (before === undefined && after === undefined) {
        return html`<span class="later">differs from what is there</span>${forced}`;
    }
    if (before === undefined) {
        return html`${value(shorten(after!, LONGEST), "new")}${forced}`;
    }
    if (after === undefined) {
        return html`${value(shorten(before, LONGEST), "old")}${forced}`;
    }
    const [was, will] = shortenBoth(before, after, LONGEST);
    return html`${value(was, "old")}<span class="arrow">→</span>${value(will, "new")}${forced}`;
}

function value(text: string, side: "old" | "new"): Html {
    return html`<span class="${text === UNKNOWN_TEXT ? "later" : side}">${text}</span>`;
}

function money(delta: number): Html {
    return when(
        Math.abs(delta) >= 0.005,
        () => html`<span class="num ${delta > 0 ? "up" : "down"}" title="USD a month">${signed(delta)}</span>`,
    );
}
