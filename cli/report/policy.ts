/** What the policy pack found, by rule, with what to do. Pure. */
import type { LayerReport } from "../run/results";
import { html, type Html, when } from "./html";
import { type Finding, findings, type RuleText } from "./model";

export function policySection(layers: readonly LayerReport[], texts: ReadonlyMap<string, RuleText>): Html {
    const { rules, exempt, undetermined } = findings(layers, texts);
    const mandatory = rules.filter(({ level }) => level === "mandatory").length;
    return html`<section id="policy">
        <h2>Policy</h2>
        <div class="panel">
            ${when(rules.length === 0, () => html`<div class="empty">No rule is violated.</div>`)}
            ${rules.map((finding) => rule(finding, mandatory > 0 && finding.level === "mandatory"))}
            ${more("exempt", "exempt (policies/exemptions.json)", exempt)}
            ${more("undetermined", "waiting for values that are known after apply", undetermined)}
        </div>
    </section>`;
}

function rule({ policy, level, rule: text, places }: Finding, open: boolean): Html {
    return html`<details ${open ? "open" : ""}>
        <summary>
            <span class="badge ${level === "mandatory" ? "bad" : "warn"}">${level}</span
            ><span class="grow"><code>${policy}</code> <span class="dim">${text?.description}</span></span
            ><span class="num dim">${places.length}</span>
        </summary>
        <div class="text">
            ${when(
                text !== undefined,
                () =>
                    html`<p>
                        <strong>Remedy.</strong> ${text?.remediation}
                        <span class="dim">(severity ${text?.severity})</span>
                    </p>`,
            )}
            ${list(places)}
        </div>
    </details>`;
}

function more(kind: string, what: string, found: readonly Finding[]): Html {
    const places = found.flatMap((finding) => finding.places.map((place) => ({ ...place, policy: finding.policy })));
    return when(
        places.length > 0,
        () =>
            html`<details class="${kind}">
                <summary><span class="grow dim">${places.length} ${what}</span></summary>
                <div class="text">${list(places)}</div>
            </details>`,
    );
}

function list(places: readonly (Finding["places"][number] & { readonly policy?: string })[]): Html {
    return html`<ul>
        ${places.map(
            ({ layer, resource, message, policy }) =>
                html`<li>
                    <code>${resource}</code>
                    <span class="dim">${layer}${policy === undefined ? "" : `, ${policy}`}</span><br />
                    <span class="lines">${message}</span>
                </li>`,
        )}
    </ul>`;
}
