/** The report's only style sheet. Colours are set once for each theme; text on them has a contrast of 4.5 or more. */
export const STYLE = `
:root {
    color-scheme: light dark;
    --bg: #fbfbfa; --panel: #ffffff; --line: #e0e1de; --soft: #f2f3f0; --text: #1d211f; --dim: #5c6460;
    --link: #0b5cad; --create: #14683a; --update: #85560a; --replace: #6a35a8; --delete: #b3261e; --same: #5c6460;
    --create-bg: #e5f4ea; --update-bg: #fbf0da; --replace-bg: #f1e9fb; --delete-bg: #fbe9e7; --same-bg: #f2f3f0;
    --bar: #6b8fae; --shadow: 0 1px 2px rgb(20 24 22 / 5%);
    --mono: ui-monospace, "SFMono-Regular", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
    :root {
        --bg: #141716; --panel: #1b1f1d; --line: #303633; --soft: #232826; --text: #e6e9e7; --dim: #a0a9a4;
        --link: #7db7f0; --create: #7fd6a0; --update: #ecc06c; --replace: #c9a9f5; --delete: #ff9d94; --same: #a0a9a4;
        --create-bg: #17301f; --update-bg: #33290f; --replace-bg: #2c2140; --delete-bg: #3b1d1a; --same-bg: #232826;
        --bar: #55789a; --shadow: none;
    }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
body {
    margin: 0; background: var(--bg); color: var(--text);
    font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif;
}
main { max-width: 1120px; margin: 0 auto; padding: 28px 24px 48px; }
h1 { font-size: 22px; line-height: 1.25; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 16px; margin: 36px 0 10px; letter-spacing: -0.005em; }
h3 { font-size: 13px; margin: 18px 0 6px; color: var(--dim); font-weight: 600; }
p { margin: 6px 0; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
code, .mono, pre { font-family: var(--mono); font-size: 12.5px; }
.dim { color: var(--dim); }
.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
header { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: baseline; }
header .dim { flex-basis: 100%; }
.badge {
    display: inline-block; padding: 1px 9px; border-radius: 10px; font-size: 12px; font-weight: 600; white-space: nowrap;
    background: var(--same-bg); color: var(--same);
}
.badge.good, .create { background: var(--create-bg); color: var(--create); }
.badge.warn, .update { background: var(--update-bg); color: var(--update); }
.badge.bad, .delete { background: var(--delete-bg); color: var(--delete); }
.replace { background: var(--replace-bg); color: var(--replace); }
.same { background: var(--same-bg); color: var(--same); }
.facts {
    display: grid; grid-template-columns: repeat(auto-fit, minmax(148px, 1fr)); gap: 1px; margin: 20px 0 0;
    background: var(--line); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; box-shadow: var(--shadow);
}
.facts > div { background: var(--panel); padding: 11px 14px; min-width: 0; }
.facts dt { color: var(--dim); font-size: 12px; }
.facts dd { margin: 1px 0 0; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.3; }
.facts small { display: block; font-size: 12px; font-weight: 400; color: var(--dim); line-height: 1.4; }
.panel { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; box-shadow: var(--shadow); overflow: hidden; }
.overview { display: grid; grid-template-columns: 316px minmax(0, 1fr); gap: 16px; align-items: start; }
.overview .graphbox { padding: 16px; text-align: center; }
.graph { display: block; margin: 0 auto; width: 100%; max-width: 296px; height: auto; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 14px; padding: 10px 12px; border-top: 1px solid var(--line); font-size: 12px; color: var(--dim); }
.legend .mark { display: inline-block; margin-right: 5px; }
.graph .edge { fill: none; stroke: var(--dim); stroke-width: 1.2; opacity: 0.7; }
.graph marker path { fill: var(--dim); }
.graph a:hover { text-decoration: none; }
.graph rect { stroke-width: 1.2; fill: var(--soft); stroke: var(--line); }
.graph text { text-anchor: middle; fill: var(--text); font-size: 13px; font-weight: 600; }
.graph .summary { font-size: 12px; font-weight: 500; font-variant-numeric: tabular-nums; fill: var(--dim); }
.graph .create rect { fill: var(--create-bg); stroke: var(--create); } .graph .create .summary { fill: var(--create); }
.graph .update rect { fill: var(--update-bg); stroke: var(--update); } .graph .update .summary { fill: var(--update); }
.graph .replace rect { fill: var(--replace-bg); stroke: var(--replace); } .graph .replace .summary { fill: var(--replace); }
.graph .delete rect { fill: var(--delete-bg); stroke: var(--delete); } .graph .delete .summary { fill: var(--delete); }
.graph .failed rect { fill: var(--delete-bg); stroke: var(--delete); stroke-width: 2; } .graph .failed .summary { fill: var(--delete); }
.graph .skipped rect { stroke: var(--dim); stroke-dasharray: 4 3; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-size: 12px; font-weight: 600; color: var(--dim); }
th, td { padding: 6px 12px; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody tr:last-child > td, tfoot td { border-bottom: 0; }
tfoot td { border-top: 1px solid var(--line); font-weight: 600; background: var(--soft); }
th.num { text-align: right; white-space: normal; }
td code { overflow-wrap: anywhere; }
.chips { display: inline-flex; flex-wrap: wrap; gap: 4px; }
.chip { padding: 0 7px; border-radius: 9px; font-size: 12px; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
.up { color: var(--update); } .down { color: var(--create); }
details { border-top: 1px solid var(--line); }
.panel > details:first-child { border-top: 0; }
summary { cursor: pointer; padding: 8px 14px; list-style: none; display: flex; gap: 10px; align-items: baseline; min-width: 0; }
summary::-webkit-details-marker { display: none; }
summary::before {
    content: ""; flex: none; width: 0; height: 0; margin-right: 2px; border: 4px solid transparent; border-left: 6px solid var(--dim);
    border-right: 0; transition: transform 0.12s;
}
details[open] > summary::before { transform: rotate(90deg); }
summary:hover { background: var(--soft); }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: -2px; }
.layer { margin-bottom: 10px; }
.layer > details > summary { padding: 10px 14px; }
.layer > details > summary strong { font-size: 14px; }
.inside { padding: 0 0 4px; }
.text { padding: 4px 14px 12px 30px; }
.group > summary, .resource > summary { padding-left: 28px; }
.group .resource > summary { padding-left: 46px; }
.grow { flex: 1 1 auto; min-width: 0; overflow-wrap: anywhere; }
.mark { flex: none; width: 20px; text-align: center; border-radius: 4px; font: 600 12.5px/18px var(--mono); }
.props { margin: 0 0 8px; padding: 0 14px 0 46px; }
.group .props { padding-left: 64px; }
.props table { background: var(--soft); border-radius: 6px; overflow: hidden; table-layout: fixed; }
.props td { padding: 3px 10px; font: 12.5px/1.5 var(--mono); overflow-wrap: anywhere; border-color: var(--line); }
.props td:first-child { width: 34%; color: var(--dim); }
.old { color: var(--delete); } .new { color: var(--create); } .later { color: var(--dim); font-style: italic; }
.old { text-decoration: line-through; text-decoration-thickness: 1px; }
.arrow { color: var(--dim); padding: 0 4px; }
.force { color: var(--replace); font-size: 12px; font-weight: 600; }
pre { margin: 0; padding: 12px 14px; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--delete-bg); color: var(--text); }
ul { margin: 4px 0; padding-left: 18px; }
li { margin: 2px 0; overflow-wrap: anywhere; }
.lines { white-space: pre-line; }
.bar { height: 8px; border-radius: 4px; background: var(--soft); min-width: 80px; margin-top: 7px; overflow: hidden; }
.bar i { display: block; height: 100%; background: var(--bar); border-radius: 4px; }
.bar.over i { background: var(--delete); }
.alert { border-left: 3px solid var(--delete); padding: 8px 14px; margin: 16px 0 0; background: var(--delete-bg); border-radius: 0 6px 6px 0; }
.empty { padding: 14px; color: var(--dim); }
footer { margin-top: 36px; color: var(--dim); font-size: 12.5px; border-top: 1px solid var(--line); padding-top: 12px; }
@media (max-width: 800px) {
    main { padding: 18px 14px 36px; }
    .overview { grid-template-columns: minmax(0, 1fr); }
    .wide { display: none; }
    th, td { padding: 6px 7px; }
    .facts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .facts > div:last-child:nth-child(odd) { grid-column: span 2; }
    .facts dd { font-size: 18px; }
    .group > summary, .resource > summary { padding-left: 18px; }
    .group .resource > summary { padding-left: 28px; }
    .props, .group .props { padding: 0 10px 0 18px; }
    .props tr, .props td, .props td:first-child { display: block; width: auto; }
    .props td:first-child { border: 0; padding-bottom: 0; }
}
@media print {
    :root {
        color-scheme: light; --bg: #fff; --panel: #fff; --line: #ccc; --soft: #f4f4f4; --text: #000; --dim: #444; --create: #14683a;
        --update: #7a4d05; --replace: #6a35a8; --delete: #b3261e; --create-bg: #fff; --update-bg: #fff; --replace-bg: #fff;
        --delete-bg: #fff; --same-bg: #fff; --shadow: none;
    }
    body { font-size: 11px; }
    main { max-width: none; padding: 0; }
    .panel { overflow: visible; }
    .chip, .badge, .mark { border: 1px solid currentcolor; }
    /* A closed paragraph is printed open, resources without their properties. */
    details:not(.resource)::details-content { content-visibility: visible; block-size: auto; }
    summary::before { display: none; }
    tr, summary { break-inside: avoid; }
}
`;
