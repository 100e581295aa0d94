/**
 * The plan of an environment: every resource that its layers register under the unit tests' mocks, with the children
 * of awsx components as the sandbox makes them. What can be read in a review: sorted, JSON opened, no values that differ
 * from run to run. `npm run golden` writes it below this folder, one file a layer; a test compares.
 */
import { createHash } from "node:crypto";
import type { LayerName } from "../../stacks/contracts";
import { type Environment, type LayerRun, runLayer } from "../unit/layers";
import type { Registration } from "../unit/mocks";
import { awsxChildren } from "./awsx";

/** Resource → what it is given; JSON all the way down. */
export type Plan = Readonly<Record<string, PlannedResource>>;
export interface PlannedResource {
    /** The component it belongs to. */
    readonly parent?: string;
    readonly protect?: true;
    readonly ignoreChanges?: readonly string[];
    /** What must be there first beside what its inputs come from: what `dependsOn` names, a component for all that it holds. */
    readonly after?: readonly string[];
    readonly deleteBeforeReplace?: true;
    readonly retainOnDelete?: true;
    readonly deletedWith?: string;
    readonly timeouts?: string;
    readonly inputs: unknown;
}

/** The engine's own, and what a layer read: the plan of the layer that published it has that. */
const LEFT_OUT = new Set(["pulumi:pulumi:Stack", "pulumi:pulumi:StackReference", "integers:contract:Upstream"]);
/** Texts longer than this (dashboards, charts' values) are tested where they are made; here a hash shows a change. */
const LONGEST_TEXT = 6200;

/** How the engine's protocol marks a secret. */
const SECRET_MARK = "4dabf18193072939515e22adb298388d";

/** What a layer registers, awsx's children included. */
export async function registrationsOf(run: LayerRun): Promise<Registration[]> {
    const children = await Promise.all(run.ofType("awsx:ec2:Vpc").map(awsxChildren));
    return [...run.resources, ...children.flat()];
}

export async function planOf(layer: LayerName, environment: Environment): Promise<Plan> {
    const plan: Record<string, PlannedResource> = {};
    const resources = await registrationsOf(await runLayer(layer, environment));
    const held = heldIn(resources);
    for (const resource of resources) {
        if (LEFT_OUT.has(resource.type)) {
            continue;
        }
        const key = `${resource.type} ${resource.name}`;
        if (plan[key] !== undefined) {
            throw new Error(`layer ${layer} registers ${key} twice; give one of them another logical name`);
        }
        const parent = resource.parent?.split("::").slice(2).join(" ").split("$").pop();
        plan[key] = {
            ...(parent === undefined || parent.startsWith("pulumi:pulumi:Stack") ? {} : { parent }),
            ...(resource.protect ? { protect: true } : {}),
            ...(resource.ignoreChanges.length > 0 ? { ignoreChanges: resource.ignoreChanges } : {}),
            ...orderOf(resource, held),
            inputs: readable(resource.inputs),
        };
    }
    return sorted(plan) as Plan;
}

/** `urn:…::aws:kms/key:Key::data` → `aws:kms/key:Key data` */
const named = (urn: string): string => {
    const [, , types = "", name = ""] = urn.split("::");
    return `${types.split("$").pop()} ${name}`;
};

type Held = readonly (readonly [component: string, urns: readonly string[]])[];

/** What each component holds, through components; the largest first. `dependsOn` means that, and not what a resource holds. */
function heldIn(resources: readonly Registration[]): Held {
    const components = new Map(resources.filter((r) => !r.custom).map((component) => [component.urn, component]));
    const held = new Map<string, string[]>();
    for (const { urn, parent } of resources.filter(({ custom }) => custom)) {
        for (let at = components.get(parent ?? ""); at !== undefined; at = components.get(at.parent ?? "")) {
            held.set(at.urn, [...(held.get(at.urn) ?? []), urn]);
        }
    }
    return [...held].filter(([, urns]) => urns.length > 1).sort(([, a], [, b]) => b.length - a.length);
}

/** When it is made, replaced and deleted, as far as its inputs do not say it. */
function orderOf(resource: Registration, held: Held): Partial<PlannedResource> {
    const behind = new Set([...Object.values(resource.dependencies).flat(), resource.parent]);
    const first = new Set(resource.waitsFor);
    for (const [component, urns] of held) {
        if (urns.every((urn) => first.has(urn)) && !urns.every((urn) => behind.has(urn))) {
            urns.forEach((urn) => first.delete(urn));
            first.add(component);
        }
    }
    const after = [...first].filter((urn) => !behind.has(urn)).map(named);
    return {
        ...(after.length > 0 && { after: after.sort() }),
        ...(resource.deleteBeforeReplace && { deleteBeforeReplace: true }),
        ...(resource.retainOnDelete && { retainOnDelete: true }),
        ...(resource.deletedWith !== "" && { deletedWith: named(resource.deletedWith) }),
        ...(resource.timeouts !== "" && { timeouts: resource.timeouts }),
    };
}

export const render = (plan: Plan): string => `${JSON.stringify(plan, null, 1)}\n`;

/** The form in which a value is read and compared. */
function readable(value: unknown): unknown {
    if (typeof value === "string") {
        return readableText(value);
    }
    if (Array.isArray(value)) {
        return value.map(readable);
    }
    if (typeof value === "object" && value !== null) {
        if (SECRET_MARK in value) {
            return "(secret)";
        }
        const entries = Object.entries(value).filter(([, v]) => v !== undefined);
        return Object.fromEntries(entries.map(([key, v]) => [key, readable(v)]));
    }
    return value;
}

function readableText(text: string): unknown {
    if (text.length > LONGEST_TEXT) {
        return `(${text.length} characters, sha256 ${createHash("sha256").update(text).digest("hex").slice(0, 16)})`;
    }
    if (/^[[{]/.test(text)) {
        try {
            return { "(JSON text)": sorted(readable(JSON.parse(text))) };
        } catch {
            return text;
        }
    }
    return text.includes("\n") ? { "(lines)": text.split("\n") } : text;
}

/** With the keys of every object in order; lists keep theirs. */
function sorted(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(sorted);
    }
    if (typeof value === "object" && value !== null) {
        const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
        return Object.fromEntries(entries.map(([key, v]) => [key, sorted(v)]));
    }
    return value;
}
