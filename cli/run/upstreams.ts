/** What `up` needs to be there: upstreams that it reads and does not deploy itself. Asked before anything is made. */
import { type LayerName, layerNames, requiredUpstreamsOf } from "../../stacks/contracts";
import type { Session } from "../engine/session";
import { hasPublished } from "../engine/stacks";
import { eachLayer, PARALLEL } from "./each";
import { selectLayers } from "./layers";
import { type LayerReport, refusedRun } from "./results";

/** Upstreams outside of the run that never published anything. */
export async function missingUpstreams(session: Session, layers: readonly LayerName[]): Promise<LayerName[]> {
    const needed = layerNames.filter(
        (name) => !layers.includes(name) && layers.some((layer) => requiredUpstreamsOf(layer).includes(name)),
    );
    const published = await eachLayer(needed, PARALLEL, (layer) => hasPublished(session, layer));
    return needed.filter((layer) => published.get(layer) !== true);
}

/**
 * The run that does not begin.
 *
 * @param where the environment as a person types it in the next command
 */
export function refusedReports(
    layers: readonly LayerName[],
    missing: readonly LayerName[],
    where: string,
): LayerReport[] {
    const errors = new Map<LayerName, string>();
    for (const layer of layers) {
        const lacks = requiredUpstreamsOf(layer).filter((upstream) => missing.includes(upstream));
        if (lacks.length > 0) {
            errors.set(layer, describeLack(lacks, missing, where));
        }
    }
    return refusedRun(layers, errors);
}

function describeLack(lacks: readonly LayerName[], missing: readonly LayerName[], where: string): string {
    const named = lacks.map((layer) => `"${layer}"`).join(", ");
    const [noun, verb] = lacks.length > 1 ? ["Layers", "are"] : ["Layer", "is"];
    const first = selectLayers(missing).join(",");
    return `${noun} ${named} ${verb} not deployed, and this layer reads ${lacks.length > 1 ? "them" : "it"}. Deploy first: npm run infra -- up ${where} --layer ${first}`;
}
