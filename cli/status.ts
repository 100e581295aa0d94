/** What a layer is now: from its deployment and its last update. Knows nothing of Pulumi's engine. */
import type { LayerName } from "../stacks/contracts";
import type { Deployment, Update } from "./engine/stacks";
import { indent } from "./terminal/paragraph";
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
    /** Which, and what a person does about them; on AWS alone, since the sandbox's next run settles them. */
    readonly unfinished?: string;
    /** Why not all of it is known. */
    readonly error?: string;
}

export function statusOf(
    layer: LayerName,
    deployment: Deployment | undefined,
    update: Update | undefined,
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

/**
 * The table, without the columns that no layer fills, and the release. At most 80 columns wide, whatever the layers hold;
 * what has no room (how many operations a stack has seen, seconds) stands in `--json`.
 */
export function describeStatus(all: readonly LayerStatus[], release: Release | null): string {
    const rows = all.map(statusRow);
    const kept = STATUS_HEADINGS.map((_, i) => rows.some((row) => row[i] !== ""));
    const filled = (row: readonly string[]): string[] => row.filter((_, i) => kept[i]);
    return [
        table(filled(STATUS_HEADINGS), rows.map(filled), ["resources"]),
        ...(all.some(({ lastChange }) => lastChange?.dirty) ? ["+: with uncommitted changes"] : []),
        ...all.flatMap(({ layer, unfinished }) => (unfinished ? [`${layer}\n${indent(unfinished)}`] : [])),
        ...all.flatMap(({ layer, error }) => (error === undefined ? [] : [`${layer} failed\n${indent(error)}`])),
        ...(release ? [`release: ${release.version}, commit: ${release.commit}`] : []),
    ].join("\n");
}

const STATUS_HEADINGS = ["layer", "resources", "last change (UTC)", "what", "commit"] as const;

/** The row of the table for people. */
export function statusRow(status: LayerStatus): string[] {
    const { layer, resources, lastChange, error } = status;
    const commit = lastChange?.commit?.slice(0, 8) ?? "";
    const unread = error !== undefined && lastChange === null;
    return [
        layer,
        unread ? "" : String(resources),
        lastChange?.time.replace(/:\d\d(\.\d+)?Z$/, "").replace("T", " ") ?? (unread ? "" : "never"),
        whatOf(status),
        commit + (commit !== "" && lastChange?.dirty ? "+" : ""),
    ];
}

function whatOf({ deployed, lastChange, pending, error }: LayerStatus): string {
    if (error !== undefined) {
        return "failed: see below";
    }
    return pending > 0 ? `${pending} unfinished` : !deployed ? "not deployed" : lastChange ? done(lastChange) : "";
}

function done({ kind, result }: NonNullable<LayerStatus["lastChange"]>): string {
    return result === "succeeded" ? kind : `${kind} ${result === "in-progress" ? "running" : result}`;
}
