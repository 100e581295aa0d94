/** What a refresh preview found: resources that are no more as Pulumi made them. Knows nothing of Pulumi's engine. */
import { isDeepStrictEqual } from "node:util";
import type { EngineEvent, StepEventMetadata } from "@pulumi/pulumi/automation";
import { SECRET_TEXT } from "./engine-marks";
import { nameOf } from "./events";
import type { Deployment } from "./stacks";

export interface DriftedProperty {
    /** Path within the resource: `retentionInDays`, `tags.Owner`. */
    readonly path: string;
    readonly expected: unknown;
    readonly found: unknown;
}

export interface DriftedResource {
    readonly urn: string;
    /** `gone`: deleted outside of Pulumi. */
    readonly what: "changed" | "gone";
    readonly properties: readonly DriftedProperty[];
}

/**
 * Reads the engine's events of one layer's refresh preview. What the program leaves to others (`ignoreChanges`, such as
 * the number of tasks that scaling sets) is no drift, nor is what it only reads: what an upstream published since. What a
 * replacement left, and the next `up` deletes, has the URN of what took its place.
 */
export function driftOf(events: readonly EngineEvent[], { deployment }: Deployment): DriftedResource[] {
    const known = new Map((deployment.resources ?? []).map((resource) => [resource.urn, resource]));
    return events.flatMap(({ resOutputsEvent }): DriftedResource[] => {
        const step = resOutputsEvent?.metadata;
        const { external = false, ignoreChanges = [] } = known.get(step?.urn ?? "") ?? {};
        if (step === undefined || external || step.old?.delete === true) {
            return [];
        }
        if (step.op === "delete") {
            return [{ urn: step.urn, what: "gone", properties: [] }];
        }
        const properties =
            step.op === "update" ? propertiesOf(step).filter(({ path }) => !isWithin(path, ignoreChanges)) : [];
        // Without a difference: the engine calls it an update when a provider fills in what it had left out before.
        return properties.length > 0 ? [{ urn: step.urn, what: "changed", properties }] : [];
    });
}

/** What differs among what was set; where nothing of that does, among what AWS tells of the resource. */
function propertiesOf({ old, new: found, diffs }: StepEventMetadata): DriftedProperty[] {
    const inputs = changedProperties(old?.inputs ?? {}, found?.inputs ?? {});
    const told = inputs.length > 0 ? inputs : changedProperties(old?.outputs ?? {}, found?.outputs ?? {});
    // Secret values look alike in the engine's events; it still names which of them differ.
    return told.length > 0 ? told : (diffs ?? []).map((path) => ({ path, expected: SECRET_TEXT, found: SECRET_TEXT }));
}

function isWithin(path: string, ignored: readonly string[]): boolean {
    return ignored.some((name) => name === "*" || path === name || path.startsWith(`${name}.`));
}

/** Objects are compared member by member; all else, lists too, as a whole. */
function changedProperties(expected: unknown, found: unknown, path: readonly string[] = []): DriftedProperty[] {
    if (isObject(expected) && isObject(found)) {
        const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort();
        return names.flatMap((name) => changedProperties(expected[name], found[name], [...path, name]));
    }
    return isDeepStrictEqual(expected, found) ? [] : [{ path: path.join("."), expected, found }];
}

function isObject(value: unknown): value is Record<string, unknown> {
    return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** Rows of layer, resource, property, expected, found. */
export function driftRows(layer: string, drift: readonly DriftedResource[]): string[][] {
    return drift.flatMap(({ urn, what, properties }) =>
        what === "gone"
            ? [[layer, nameOf(urn), "", "exists", "gone"]]
            : properties.map(({ path, expected, found }) => [layer, nameOf(urn), path, text(expected), text(found)]),
    );
}

/** Longest text of one value in the table; `--json` has all of it. */
const LONGEST = 40;

function text(value: unknown): string {
    const all = value === undefined ? "nothing" : typeof value === "string" ? value : JSON.stringify(value);
    return all.length > LONGEST ? `${all.slice(0, LONGEST - 1)}…` : all;
}
