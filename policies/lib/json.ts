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

/** A document, which the provider takes as JSON text, or as it is where a program wrote an object. */
export const documentOf = (given: unknown, parse = parseJson): unknown =>
    typeof given === "string" ? parse(given) : given;

/** Maps in container definitions whose keys are not the service's words, but a user's or a driver's. */
const MAPS = ["dockerLabels", "options", "driverOpts", "labels"];

/** With the words of a service written as its API does: `Image`, as CloudFormation has it, is taken by the provider, too. */
function asOfApi(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(asOfApi);
    }
    return typeof value === "object" && value !== null
        ? Object.fromEntries(
              Object.entries(value).map(([key, held]) => {
                  const word = key.charAt(0).toLowerCase() + key.slice(1);
                  return [word, MAPS.includes(word) ? held : asOfApi(held)];
              }),
          )
        : value;
}

/** What a text says in the words of a service's API (containers, rules of a web ACL), of which the first letter has either case. */
export const parseInApiWords = (text: string): unknown => asOfApi(parseJson(text));
