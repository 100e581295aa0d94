/** What the report shows, from a run: grouped, ordered, in words. Pure. */
import { upstreamsOf } from "../../stacks/contracts";
import { describeAdvisories } from "../terminal/findings";
import { subjectOf } from "../terminal/paragraph";
import { isExempt, isUndetermined, type Violation } from "../engine/events";
import type { LayerReport } from "../run/results";
import type { Action, PlannedResource } from "../engine/steps";
import type { Node } from "./diagram";

/** The order of attention. */
const ORDER: readonly Action[] = ["replace", "delete", "update", "create"];

export interface RuleText {
    readonly description: string;
    readonly remediation: string;
    readonly severity: string;
}

export interface Finding {
    readonly policy: string;
    readonly level: "mandatory" | "advisory";
    readonly rule?: RuleText;
    readonly places: readonly { readonly layer: string; readonly resource: string; readonly message: string }[];
}

export interface Findings {
    /** Mandatory ones first. */
    readonly rules: readonly Finding[];
    readonly exempt: readonly Finding[];
    /** What waits for values that are known after apply. */
    readonly undetermined: readonly Finding[];
}

/** The resources of a layer that change, by action; components only group others. */
export function changedResources({ plan }: LayerReport): ReadonlyMap<Action, readonly PlannedResource[]> {
    const own = (plan?.resources ?? []).filter(({ custom }) => custom);
    return new Map(
        ORDER.map((action) => [action, own.filter((r) => r.action === action)] as const).filter(
            ([, of]) => of.length > 0,
        ),
    );
}

/** Many new resources are a list of types. */
export function byType(resources: readonly PlannedResource[]): [string, readonly PlannedResource[]][] {
    const groups = new Map<string, PlannedResource[]>();
    for (const resource of resources) {
        groups.set(resource.type, [...(groups.get(resource.type) ?? []), resource]);
    }
    return [...groups].sort(([a], [b]) => a.localeCompare(b));
}

export function findings(layers: readonly LayerReport[], rules: ReadonlyMap<string, RuleText>): Findings {
    const all = layers.flatMap(({ layer, violations = [] }) => violations.map((v) => ({ layer, v })));
    const group = (which: (v: Violation) => boolean): Finding[] => {
        const found = new Map<string, Finding & { readonly places: Finding["places"][number][] }>();
        for (const { layer, v } of all.filter(({ v }) => which(v))) {
            const rule = rules.get(v.policy);
            const entry = found.get(v.policy + v.severity) ?? {
                policy: v.policy,
                level: v.severity,
                ...(rule ? { rule } : {}),
                places: [],
            };
            entry.places.push({ layer, resource: subjectOf(v.urn) || "the stack", message: v.message.trim() });
            found.set(v.policy + v.severity, entry);
        }
        return [...found.values()].sort((a, b) => b.level.localeCompare(a.level) || a.policy.localeCompare(b.policy));
    };
    return {
        rules: group((v) => !isExempt(v) && !isUndetermined(v)),
        exempt: group(isExempt),
        undetermined: group(isUndetermined),
    };
}

/** Notes that the policy section does not tell already. */
export function notesOf({ notes = [], violations = [] }: LayerReport): readonly string[] {
    const told = new Set([...describeAdvisories(violations), ...describeAdvisories(violations, { debug: true })]);
    return notes.filter((note) => !told.has(note));
}

/** "+96 ~2 ±1 -3", or that nothing changes. */
function summaryOf({ result, changes }: LayerReport): string {
    if (result === "skipped") {
        return "skipped";
    }
    const parts = [
        [changes.create, "+"],
        [changes.update, "~"],
        [changes.replace, "±"],
        [changes.delete, "−"],
    ] as const;
    const shown = parts.filter(([n]) => n > 0).map(([n, mark]) => `${mark}${n}`);
    return shown.join("  ") || (result === "failed" ? "failed" : "no change");
}

/** How a layer is coloured: by what most needs attention. */
export function kindOf({ result, changes }: LayerReport): string {
    if (result !== "succeeded") {
        return result;
    }
    return ORDER.find((action) => changes[action as "create"] > 0) ?? "same";
}

export function graphOf(layers: readonly LayerReport[]): Node[] {
    return layers.map((report) => ({
        name: report.layer,
        reads: upstreamsOf(report.layer),
        kind: kindOf(report),
        summary: summaryOf(report),
    }));
}
