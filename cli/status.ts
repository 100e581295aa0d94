/** What a layer is now: from its deployment and its last update. Knows nothing of Pulumi's engine. */
import type { LayerName } from "../stacks/contracts";
import type { Deployment, Update } from "./engine/stacks";
import { table } from "./terminal/table";

export interface LayerStatus {
    readonly layer: LayerName;
    readonly deployed: boolean;
    readonly resources: number;
    /** The last operation that may have changed something; null where there was none. */
    readonly lastChange: {
        readonly time: string;
        readonly kind: string;
        /** `succeeded`, `failed`, `in-progress`. */
        readonly result: string;
        /** How many operations this stack has seen. */
        readonly version: number | null;
        /** Of the working tree it ran from; null where that was none. */
        readonly commit: string | null;
        /** Whether that tree had changes which were not committed. */
        readonly dirty: boolean;
    } | null;
    /** Operations that a killed run left unfinished. */
    readonly pending: number;
    /** Drifted resources; null where nobody looked (`--drift`). */
    readonly drifted: number | null;
}

export function statusOf(
    layer: LayerName,
    deployment: Deployment | undefined,
    update: Update | undefined,
    drifted: number | null,
): LayerStatus {
    const resources = (deployment?.deployment.resources ?? []).filter(
        ({ type, external }) => !external && type !== "pulumi:pulumi:Stack" && !type.startsWith("pulumi:providers:"),
    );
    return {
        layer,
        deployed: deployment !== undefined,
        resources: resources.length,
        lastChange: update
            ? {
                  time: update.startTime,
                  kind: update.kind,
                  result: update.result,
                  version: update.version ?? null,
                  commit: update.environment?.["git.head"] ?? null,
                  dirty: update.environment?.["git.dirty"] === "true",
              }
            : null,
        pending: deployment?.deployment.pending_operations?.length ?? 0,
        drifted,
    };
}

/** What the layer `environment` says that runs, as the last deployment stated it (docs/decisions/0068). */
export interface Release {
    readonly version: string;
    readonly commit: string;
}

/** @param outputs of the layer `environment` */
export function releaseOf(outputs: Readonly<Record<string, unknown>>): Release | null {
    const { version, commit } = outputs;
    return typeof version === "string" && typeof commit === "string" ? { version, commit } : null;
}

/** The table, without the columns that no layer fills (a backend of one's own counts no versions), and the release. */
export function describeStatus(all: readonly LayerStatus[], release: Release | null): string {
    const rows = all.map(statusRow);
    const kept = STATUS_HEADINGS.map((_, i) => rows.some((row) => row[i] !== ""));
    const filled = (row: readonly string[]): string[] => row.filter((_, i) => kept[i]);
    const lines = [table(filled(STATUS_HEADINGS), rows.map(filled), ["resources", "version"])];
    return [...lines, ...(release ? [`release: ${release.version}, commit: ${release.commit}`] : [])].join("\n");
}

const STATUS_HEADINGS = [
    "layer",
    "deployed",
    "resources",
    "last change",
    "what",
    "version",
    "commit",
    "drift",
] as const;

/** The row of the table for people. */
export function statusRow({ layer, deployed, resources, lastChange, pending, drifted }: LayerStatus): string[] {
    const commit = lastChange?.commit?.slice(0, 8) ?? "";
    return [
        layer,
        !deployed ? "no" : pending > 0 ? `yes, ${pending} unfinished` : "yes",
        String(resources),
        lastChange?.time.replace(/\.\d+Z$/, "Z") ?? "never",
        lastChange ? `${lastChange.kind} ${lastChange.result}` : "",
        lastChange?.version ? String(lastChange.version) : "",
        commit + (commit !== "" && lastChange?.dirty ? " + changes" : ""),
        drifted === null ? (deployed ? "not looked" : "") : drifted === 0 ? "none" : `${drifted} resources`,
    ];
}
