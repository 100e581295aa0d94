/** JSON texts, in which the provider takes policy documents, container definitions and documents of Systems Manager. */

/** What a text says; undefined for one that is no JSON, which the provider refuses. A comma too many is read over. */
export function parseJson(text: string): unknown {
    for (const candidate of [text, text.replace(/,(?=\s*[\]}])/g, "")]) {
        try {
            return JSON.parse(candidate) as unknown;
        } catch {
            continue;
        }
    }
    return undefined;
}
