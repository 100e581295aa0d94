/** What a preview would change, as lines for a terminal: compact, or all of it. Pure. */
import { type Difference, differences, shorten, shortenBoth, UNKNOWN_TEXT, unknowns } from "../engine/differences";
import type { Action, Plan, PlannedResource } from "../engine/steps";

export const MARKS: Readonly<Record<Action, string>> = {
    create: "+",
    update: "~",
    replace: "±",
    delete: "-",
    same: " ",
};

/** What is shown unless everything is asked for. */
const COMPACT = { resources: 12, properties: 4, created: 6, types: 8, value: 60 };
const ALL = { ...COMPACT, resources: Infinity, properties: Infinity, created: Infinity, value: 400 };

/** Paragraphs, one a layer that changes. */
export function describeChanges(layers: readonly { layer: string; plan?: Plan }[], all: boolean): string[] {
    return layers.flatMap(({ layer, plan }) => {
        const lines = plan ? describePlan(plan, all) : [];
        return lines.length > 0 ? [[layer, ...lines.map((line) => `    ${line}`)].join("\n")] : [];
    });
}

export function describePlan(plan: Plan, all = false): string[] {
    const limits = all ? ALL : COMPACT;
    const own = plan.resources.filter(({ custom }) => custom);
    const created = own.filter(({ action }) => action === "create");
    const changed = (["replace", "delete", "update"] as const).flatMap((action) =>
        own.filter((resource) => resource.action === action),
    );
    const shown = changed.slice(0, limits.resources);
    return [
        ...shown.flatMap((resource) => describeResource(resource, limits)),
        ...rest(changed.length - shown.length, "resources that change"),
        ...(created.length <= limits.created
            ? created.flatMap((resource) => describeResource(resource, all ? limits : { ...limits, properties: 0 }))
            : [`${MARKS.create} ${created.length} new: ${byType(created, limits.types)}`]),
    ];
}

function describeResource(resource: PlannedResource, limits: typeof COMPACT): string[] {
    const found = resource.action === "delete" ? [] : differences(resource);
    const shown = found.slice(0, limits.properties);
    return [
        `${MARKS[resource.action]} ${resource.type} ${resource.name}${reasonOf(resource)}`,
        ...shown.map((difference) => `    ${describeDifference(difference, limits.value)}`),
        ...(limits.properties > 0 ? rest(found.length - shown.length, "properties").map((line) => `    ${line}`) : []),
        ...waiting(resource, limits.properties),
    ];
}

/** " replaced, because engine cannot change in place" */
export function reasonOf({ action, replacing }: PlannedResource): string {
    if (action !== "replace") {
        return "";
    }
    return replacing.length > 0
        ? ` (replaced: ${replacing.join(", ")} cannot change in place)`
        : " (replaced, because something it depends on is)";
}

function describeDifference({ path, before, after, replaces }: Difference, longest: number): string {
    const forced = replaces ? " (forces the replacement)" : "";
    if (before === undefined && after === undefined) {
        return `${path}: differs from what is there${forced}`;
    }
    if (before === undefined) {
        return `+ ${path}: ${shorten(after!, longest)}${forced}`;
    }
    if (after === undefined) {
        return `- ${path}: ${shorten(before, longest)}${forced}`;
    }
    return `${path}: ${shortenBoth(before, after, longest).join(" → ")}${forced}`;
}

/** A new resource that is shown in one line still names what is not known yet. */
function waiting(resource: PlannedResource, properties: number): string[] {
    const names = resource.action === "create" && properties === 0 ? unknowns(resource) : [];
    return names.length > 0 ? [`    ${UNKNOWN_TEXT}: ${shorten(names.join(", "), 90)}`] : [];
}

function byType(resources: readonly PlannedResource[], most: number): string {
    const counts = new Map<string, number>();
    for (const { type } of resources) {
        const short = type.split(":").at(-1) ?? type;
        counts.set(short, (counts.get(short) ?? 0) + 1);
    }
    const sorted = [...counts].sort(([, a], [, b]) => b - a);
    const others = sorted.length - most;
    return [
        ...sorted.slice(0, most).map(([type, n]) => `${n} ${type}`),
        ...(others > 0 ? [`${others} more types (--diff lists all)`] : []),
    ].join(", ");
}

function rest(n: number, what: string): string[] {
    return n > 0 ? [`… ${n} more ${what} (--diff shows all)`] : [];
}
