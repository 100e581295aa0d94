/** The same question to several layers, some at a time. */
import { availableParallelism } from "node:os";
import type { LayerName } from "../../stacks/contracts";
import { runAll } from "./schedule";

/** More than two at a time gains nothing on two cores and costs memory: 1.1 GB instead of 0.5 for seven (measured). */
export const PARALLEL = Math.min(2, availableParallelism());

/** @returns the answers in the order of the layers; rejects with the first error */
export function eachLayer<T>(
    layers: readonly LayerName[],
    parallel: number,
    ask: (layer: LayerName) => Promise<T>,
): Promise<Map<LayerName, T>> {
    return runAll<LayerName, T>({
        nodes: layers,
        after: () => [],
        parallel,
        run: ask,
        blocks: () => false,
        skip: (layer) => {
            throw new Error(`${layer} waits for nothing and is never skipped`);
        },
    });
}
