/** HTML by template: whatever is put in is escaped, unless it is HTML already. */
export class Html {
    constructor(readonly text: string) {}
}

type Value = Html | string | number | undefined | readonly (Html | string)[];

/** `html`<td>${name}</td>``: strings and numbers are escaped, lists are joined, undefined is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
    return new Html(parts.map((part, i) => unindent(part) + (i < values.length ? textOf(values[i]) : "")).join(""));
}

/** Indentation is the source's, not the page's; what is put in keeps its own. */
function unindent(part: string): string {
    return part.replace(/\n\s+/g, "\n");
}

function escape(text: string): string {
    return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function textOf(value: Value): string {
    if (value instanceof Html) {
        return value.text;
    }
    if (typeof value === "string" || typeof value === "number") {
        return escape(String(value));
    }
    return value === undefined ? "" : value.map(textOf).join("");
}

/** The fragment when it is wanted, else nothing. */
export function when(wanted: boolean, fragment: () => Html): Html {
    return wanted ? fragment() : html``;
}
