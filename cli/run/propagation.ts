/**
 * Changes that cross layers at preview: when an upstream's preview changes an output that is deployed, the layers that
 * read it are previewed with what it will become. Nothing waits for it: layers preview side by side with what is
 * deployed, and only those that read a changed output are previewed again (docs/decisions/0060).
 */
import { isDeepStrictEqual } from "node:util";
import { type LayerName, upstreamsOf } from "../../stacks/contracts";
import { forgetPreviewed, type Previewed, setPreviewed } from "../../stacks/previewed";
import { isUnknown } from "../engine/engine-marks";

type Outputs = Readonly<Record<string, unknown>>;
type Changed = ReadonlyMap<string, Previewed>;

/** One upstream whose changes a layer will follow. */
export interface Follow {
    readonly layer: LayerName;
    /** Outputs whose new value the preview used. */
    readonly known: readonly string[];
    /** Outputs that are unknown until the upstream is deployed. */
    readonly unknown: readonly string[];
}

/**
 * The outputs that will differ from what is deployed. None for a layer that was never deployed: its readers preview
 * with unknown values anyway.
 */
export function changedOutputs(before: Outputs, after: Outputs): Changed {
    const names = Object.keys(before).length === 0 ? [] : Object.keys(after);
    return new Map(
        names
            .filter((name) => !isDeepStrictEqual(before[name], after[name]))
            .map((name) => [name, hasUnknown(after[name]) ? { known: false } : { known: true, value: after[name] }]),
    );
}

function hasUnknown(value: unknown): boolean {
    if (value === null || typeof value !== "object") {
        return isUnknown(value);
    }
    return Object.entries(value).some(([key, inner]) => isUnknown(key) || hasUnknown(inner));
}

/** Keeps, for one run of `preview`, which changes each layer's preview has seen. */
export class Propagation {
    private readonly changed = new Map<LayerName, Changed>();
    private readonly seen = new Map<LayerName, ReadonlyMap<LayerName, Changed>>();

    /** A layer's preview begins: it will read what is known of its upstreams now. */
    begin(layer: LayerName): void {
        this.seen.set(layer, this.upstreamChanges(layer));
    }

    /** A layer's preview succeeded. */
    end(layer: LayerName, before: Outputs, after: Outputs): void {
        const changed = changedOutputs(before, after);
        this.changed.set(layer, changed);
        setPreviewed(layer, changed);
    }

    /** Whether an upstream's change became known only after this layer's preview had begun. */
    isStale(layer: LayerName): boolean {
        const seen = this.seen.get(layer);
        return seen !== undefined && !isDeepStrictEqual(seen, this.upstreamChanges(layer));
    }

    /** What the layer's last preview took from its upstreams' previews. */
    followed(layer: LayerName): Follow[] {
        return [...(this.seen.get(layer) ?? [])].map(([upstream, changed]) => ({
            layer: upstream,
            known: [...changed].filter(([, { known }]) => known).map(([name]) => name),
            unknown: [...changed].filter(([, { known }]) => !known).map(([name]) => name),
        }));
    }

    close(): void {
        forgetPreviewed();
    }

    private upstreamChanges(layer: LayerName): ReadonlyMap<LayerName, Changed> {
        return new Map(
            upstreamsOf(layer).flatMap((upstream) => {
                const changed = this.changed.get(upstream);
                return changed && changed.size > 0 ? [[upstream, changed] as const] : [];
            }),
        );
    }
}

/** "will follow network: vpcId (known after network is deployed); cidrBlock (previewed with its new value)" */
export function describeFollow({ layer, known, unknown }: Follow): string {
    const parts = [
        ...(unknown.length > 0 ? [`${unknown.join(", ")} (known after ${layer} is deployed)`] : []),
        ...(known.length > 0 ? [`${known.join(", ")} (previewed with the new value)`] : []),
    ];
    return `will follow ${layer}: ${parts.join("; ")}`;
}
