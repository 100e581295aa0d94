/** What a destroy would stop at: found in the state, before anything is deleted. */
import type { LayerName } from "../../stacks/contracts";
import { nameOf } from "../events";
import type { Session } from "../session";
import { readDeployment, type StateResource } from "../stacks";

export interface Protected {
    readonly layer: LayerName;
    readonly name: string;
    readonly why: string;
}

/** AWS's own switches, by the name of the input that sets them. */
const SWITCHES = ["deletionProtection", "enableDeletionProtection", "deletionProtectionEnabled"] as const;
const ON: readonly unknown[] = [true, "true", "ACTIVE"];

/** Why AWS or the engine would refuse to delete a resource; undefined where nothing does. */
export function whyProtected(resource: StateResource): string | undefined {
    if (resource.protect === true) {
        return "protected in Pulumi's state";
    }
    const set = SWITCHES.find((name) => ON.includes(resource.inputs?.[name]));
    return set === undefined ? undefined : `${set} is on`;
}

export async function protectedResources(session: Session, layers: readonly LayerName[]): Promise<Protected[]> {
    const found: Protected[] = [];
    for (const layer of layers) {
        for (const resource of (await readDeployment(session, layer, false))?.deployment.resources ?? []) {
            const why = whyProtected(resource);
            if (why !== undefined) {
                found.push({ layer, name: nameOf(resource.urn), why });
            }
        }
    }
    return found;
}
