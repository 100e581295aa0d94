/** What a killed run was in the middle of: said before the next `up`, which goes on. */
import * as fs from "node:fs";
import type { LayerName } from "../stacks/contracts";
import { nameOf } from "./events";
import type { Session } from "./session";
import { type Deployment, readDeployment, stateFileOf } from "./stacks";

/** Says which resources a killed run left in the middle of an operation, and what to do should AWS know them already. */
export async function reportPending(
    session: Session,
    layers: readonly LayerName[],
    say: (text: string) => unknown,
): Promise<void> {
    for (const layer of layers) {
        for (const operation of (await deploymentWithPending(session, layer))?.deployment.pending_operations ?? []) {
            say(
                `${layer}: the last run was stopped while ${operation.type} ${nameOf(operation.resource.urn)}; going on. Should AWS ` +
                    `refuse it because it exists: pulumi refresh --import-pending-creates -s ${session.environment} ` +
                    `-C ${session.directoryOf(layer)}`,
            );
        }
    }
}

/** In the sandbox the state is a file: no process is started where the last run ended well. */
async function deploymentWithPending(session: Session, layer: LayerName): Promise<Deployment | undefined> {
    const file = stateFileOf(session, layer);
    if (
        file !== undefined &&
        !(fs.existsSync(file) && fs.readFileSync(file, "utf8").includes('"pending_operations"'))
    ) {
        return undefined;
    }
    return readDeployment(session, layer, false);
}
