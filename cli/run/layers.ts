/** Which layers and environments there are, and in which order layers run: derived from the contracts. */
import * as fs from "node:fs";
import { layerNames, type LayerName, upstreamsOf } from "../../stacks/contracts";
import { readEnvironmentFile } from "../configuration/environment-file";
import { UsageError } from "./results";
import { ancestors, order } from "./schedule";

/** The environments that have a configuration file, `Pulumi.<environment>.yaml`. */
export function environmentsOf(root: string): string[] {
    return fs
        .readdirSync(root)
        .flatMap((file) => /^Pulumi\.([^.]+)\.yaml$/.exec(file)?.[1] ?? [])
        .sort();
}

/** @throws UsageError that lists the allowed ones, or says why its file cannot be read */
export function checkEnvironment(name: string, root: string): string {
    const allowed = environmentsOf(root);
    if (!allowed.includes(name)) {
        throw new UsageError(
            `No environment "${name}". There are: ${allowed.join(", ") || "none"} (one Pulumi.<name>.yaml each).`,
        );
    }
    readEnvironmentFile(root, name);
    return name;
}

/**
 * The layers to run, upstreams first; every layer where none is named.
 *
 * @throws UsageError that lists the layers there are
 */
export function selectLayers(names: readonly string[]): LayerName[] {
    const wrong = names.filter((name) => !(layerNames as readonly string[]).includes(name));
    if (wrong.length > 0) {
        throw new UsageError(`No layer ${wrong.map((w) => `"${w}"`).join(", ")}. There are: ${layerNames.join(", ")}.`);
    }
    return order(layerNames, upstreamsOf).filter((layer) => names.length === 0 || names.includes(layer));
}

/**
 * What a layer has to wait for: also what it reads through a layer that is not selected.
 *
 * @param reads what a layer reads itself
 */
export function upstreamsWithin(
    selected: readonly LayerName[],
    reads: (layer: LayerName) => readonly LayerName[] = upstreamsOf,
): (layer: LayerName) => readonly LayerName[] {
    return (layer) => [...ancestors(layer, reads)].filter((upstream) => selected.includes(upstream));
}
