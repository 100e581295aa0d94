/**
 * What the outputs of an upstream layer will become, as its own preview in this process said.
 *
 * `infra preview` fills it (cli/run/propagation.ts), `read` consults it, and only at preview. A raw `pulumi preview` of one
 * layer finds it empty and reads what is deployed.
 */
import type { LayerName } from "./contracts";

/** The value that an output will have; not known before the upstream is deployed. */
export type Previewed = { readonly known: true; readonly value: unknown } | { readonly known: false };

const changes = new Map<LayerName, ReadonlyMap<string, Previewed>>();

/** Says which outputs of a layer will change, by name; an empty map takes back what was said. */
export function setPreviewed(layer: LayerName, outputs: ReadonlyMap<string, Previewed>): void {
    changes.set(layer, outputs);
}

/** What one output will become; undefined where it stays as it is deployed. */
export function previewedOutput(layer: LayerName, name: string): Previewed | undefined {
    return changes.get(layer)?.get(name);
}

/** Forgets everything: the values hold for one run. */
export function forgetPreviewed(): void {
    changes.clear();
}
