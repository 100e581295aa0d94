/** What a document of Session Manager says of the sessions that are started by it. */
import { parseJson } from "./json";
import type { Resource } from "./resource";
import { Undetermined } from "./undetermined";
import { View } from "./view";

/** Its inputs; undefined for a document of another kind, and for one that leaves all to the account's preferences. */
export function sessionInputs(document: Resource): View | undefined {
    if (document.text("documentType") !== "Session" || !document.has("content")) {
        return undefined;
    }
    const content = document.get("content");
    const parsed = typeof content === "string" ? parseJson(content) : content;
    if (parsed === undefined) {
        throw new Undetermined("content, which is not written as JSON");
    }
    const inputs = new View(new View(parsed).get("inputs"));
    return inputs.isEmpty() ? undefined : inputs;
}
