/** What a run plans for each resource, gathered from the engine's events. No side effects. */
import type { EngineEvent, OpType } from "@pulumi/pulumi/automation";

export type Inputs = Readonly<Record<string, unknown>>;

export type Action = "create" | "update" | "replace" | "delete" | "same";

export interface PlannedResource {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly parent: string;
    /** False for a component, which only groups others. */
    readonly custom: boolean;
    readonly action: Action;
    /** What is deployed now; absent for what is new. */
    readonly before?: Inputs;
    /** What the program asks for; absent for what goes. */
    readonly after?: Inputs;
    /** Top-level properties that the provider sees a difference in. */
    readonly differing: readonly string[];
    /** Those of them that cannot be changed in place. */
    readonly replacing: readonly string[];
}

/** A layer's run as its events tell it. */
export interface Plan {
    readonly resources: readonly PlannedResource[];
    /** The stack's configuration, `namespace:key`; objects are JSON text, secret values are hidden. */
    readonly config: Readonly<Record<string, string>>;
}

/** A replacement is one action: its halves (`create-replacement`, `delete-replaced`) are neither told nor counted again. */
export const ACTIONS: Partial<Record<OpType, Action>> = {
    create: "create",
    import: "create",
    update: "update",
    replace: "replace",
    "import-replacement": "replace",
    delete: "delete",
    same: "same",
};

export class PlanLog {
    private readonly resources = new Map<string, PlannedResource>();
    private config: Plan["config"] = {};

    add(event: EngineEvent): void {
        if (event.preludeEvent) {
            this.config = event.preludeEvent.config;
        }
        const { metadata, planning } = event.resourcePreEvent ?? {};
        const action = metadata && ACTIONS[metadata.op];
        if (metadata === undefined || action === undefined || planning !== true || isPlumbing(metadata.type)) {
            return;
        }
        const { urn, type, old, keys = [], diffs, detailedDiff } = metadata;
        const detailed = Object.entries(detailedDiff ?? {});
        const state = metadata.new ?? old;
        this.resources.set(urn, {
            urn,
            type,
            name: urn.split("::").slice(3).join("::"),
            parent: state?.parent ?? "",
            custom: state?.custom === true,
            action,
            ...(old && action !== "create" ? { before: old.inputs } : {}),
            ...(metadata.new && action !== "delete" ? { after: metadata.new.inputs } : {}),
            differing: unique([...(diffs ?? []), ...detailed.map(([path]) => topLevel(path))]),
            replacing: unique([
                ...keys,
                ...detailed.filter(([, { diffKind }]) => diffKind.endsWith("replace")).map(([path]) => topLevel(path)),
            ]),
        });
    }

    get plan(): Plan {
        return { resources: [...this.resources.values()], config: this.config };
    }
}

/** What carries others and is nothing in AWS. */
function isPlumbing(type: string): boolean {
    return type.startsWith("pulumi:providers:") || type === "pulumi:pulumi:Stack";
}

/** `tags.Name` and `rules[0].port` are of `tags` and `rules`. */
export function topLevel(path: string): string {
    return /^[^.[]+/.exec(path)?.[0] ?? path;
}

function unique(names: readonly (string | null)[]): string[] {
    return [...new Set(names.filter((name): name is string => name !== null))];
}
