/** What a document of Session Manager says of the sessions that are started by it. */
import { createRequire } from "node:module";
import { parseJson } from "./json";
import type { Resource } from "./resource";
import { Undetermined } from "./undetermined";
import { View } from "./view";

/** The document that is the account's preferences. */
const PREFERENCES = "SSM-SessionManagerRunShell";

/** Loaded where a document asks for it, since every preview would wait for it: the pack's file leaves it out. */
const requireYaml = (): typeof import("yaml") => createRequire(__filename)("yaml") as typeof import("yaml");

/** What a document says; undefined for one that is not of its format, which Systems Manager refuses. */
function parsed(text: string, format: string): unknown {
    if (format !== "YAML") {
        return parseJson(text);
    }
    const { parse } = requireYaml();
    try {
        return parse(text, { logLevel: "error" }) as unknown;
    } catch {
        return undefined;
    }
}

/** Its inputs; undefined for a document of another kind, and for one that leaves all to the account's preferences. */
export function sessionInputs(document: Resource): View | undefined {
    if (document.text("documentType") !== "Session" || !document.has("content")) {
        return undefined;
    }
    const content = document.get("content");
    const format = document.text("documentFormat") ?? "JSON";
    const said = typeof content === "string" ? parsed(content, format) : content;
    if (said === undefined) {
        throw new Undetermined(`content, which is not written as ${format}`);
    }
    const inputs = new View(new View(said).get("inputs"));
    return inputs.isEmpty() && document.text("name") !== PREFERENCES ? undefined : inputs;
}
