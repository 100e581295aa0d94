/** The same question to several layers, some at a time. */
import type { LayerName } from "../../stacks/contracts";
import { runAll } from "./schedule";

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
