/** What messages are made of: whom they are about, and how their lines stand. Pure. */
import { nameOf } from "../engine/events";

export interface MessageOptions {
    /** Everything, uncut. */
    readonly debug?: boolean;
    /** Of a layer that does not change: its findings are those of before, and only counted (finish.ts). */
    readonly unchanged?: boolean;
    /** The environment as a person types it here: a program knows nothing of the sandbox. */
    readonly where?: string;
}

/** The stack itself is not worth naming: the layer is. */
export function subjectOf(urn: string | undefined): string {
    return urn === undefined || urn === "" || urn.includes("::pulumi:pulumi:Stack::") ? "" : nameOf(urn);
}

export function paragraph(subject: string, text: string): string {
    return subject === "" ? text : `${subject}:${text.includes("\n") ? `\n${indent(text)}` : ` ${text}`}`;
}

export function indent(text: string, by = "    "): string {
    return text
        .split("\n")
        .map((line) => (line === "" ? line : by + line))
        .join("\n");
}
