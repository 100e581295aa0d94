/** Looks at what is really there, in one layer, and changes nothing. */
import type { EngineEvent } from "@pulumi/pulumi/automation";
import type { LayerName } from "../../stacks/contracts";
import { type DriftedResource, driftOf } from "./drift";
import { EngineLog } from "./events";
import { explainFailure, requireEnd } from "./operation";
import type { Session } from "./session";
import { type Deployment, openStack } from "./stacks";

/**
 * @param deployment the layer's, which exists
 * @throws Error that says for a person what failed
 */
export async function previewRefresh(
    session: Session,
    layer: LayerName,
    deployment: Deployment,
): Promise<DriftedResource[]> {
    const events: EngineEvent[] = [];
    const log = new EngineLog(true);
    const onEvent = (event: EngineEvent): void => {
        events.push(event);
        log.add(event);
    };
    const stack = await openStack(session, layer);
    try {
        await stack.previewRefresh({ color: "never", onEvent });
        requireEnd(session, log);
    } catch (error) {
        throw new Error(explainFailure(session, layer, log, error), { cause: error });
    }
    return driftOf(events, deployment);
}
