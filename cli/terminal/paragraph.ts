/** What messages are made of: whom they are about, and how their lines stand. Pure. */
import type { LayerName } from "../../stacks/contracts";
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

/** Texts under the names of their layers; what several layers have in common is said once. */
export function byLayers(told: Iterable<readonly [LayerName, string]>): string[] {
    const names = new Map<string, LayerName[]>();
    for (const [layer, text] of told) {
        names.set(text, [...(names.get(text) ?? []), layer]);
    }
    const blocks = new Map<string, string[]>();
    for (const [text, of] of names) {
        blocks.set(of.join(", "), [...(blocks.get(of.join(", ")) ?? []), text]);
    }
    return [...blocks].map(([of, texts]) => `${of}\n${indent(texts.join("\n"))}`);
}

export function indent(text: string, by = "    "): string {
    return text
        .split("\n")
        .map((line) => (line === "" ? line : by + line))
        .join("\n");
}
