/** What `destroy` looks at before anything is touched, and says of it. */
import { type LayerName, layerNames } from "../../stacks/contracts";
import { nameOf } from "../engine/events";
import type { Session } from "../engine/session";
import { readDeployment } from "../engine/stacks";
import { say } from "../terminal/say";
import { eachLayer, PARALLEL } from "./each";
import { selectLayers } from "./layers";
import { type InUse, inUse, type Preflight, preflight } from "./preflight";

/** What would lose its ground: deployed layers that stay and read one that goes. */
export async function inUseByOthers(session: Session, going: readonly LayerName[]): Promise<InUse[]> {
    const staying = layerNames.filter((layer) => !going.includes(layer) && inUse(going, [layer]).length > 0);
    const deployments = await eachLayer(staying, PARALLEL, (layer) => readDeployment(session, layer));
    return inUse(
        going,
        staying.filter((layer) => deployments.get(layer) !== undefined),
    );
}

/** @param where the environment as a person types it in the next command */
export function describeUse(where: string, users: readonly InUse[], going: readonly LayerName[]): string {
    const lines = users.map(
        ({ layer, by }) => `${layer}: in use by ${by.join(", ")}, which ${by.length > 1 ? "stay" : "stays"}`,
    );
    const all = [...going, ...users.flatMap(({ by }) => by)];
    const names = selectLayers([]).filter((layer) => all.includes(layer));
    return (
        `${lines.join("\n")}\nNothing was destroyed. Destroy the readers too (they go first): ` +
        `npm run infra -- destroy ${where} --layer ${names.join(",")}`
    );
}

type Survey = readonly (readonly [LayerName, Preflight])[];

export async function survey(session: Session, layers: readonly LayerName[]): Promise<Survey> {
    const found: [LayerName, Preflight][] = [];
    for (const layer of layers) {
        const deployment = await readDeployment(session, layer);
        if (deployment) {
            found.push([layer, preflight(deployment)]);
        }
    }
    return found;
}

/** In the sandbox each environment is an account of its own. */
export function reportSurvey(found: Survey, sandbox: boolean): void {
    for (const [layer, { protected: byPulumi, guarded, retained, mustBeEmpty, ofAccount }] of found) {
        const lines = [
            ...byPulumi.map((urn) => `${nameOf(urn)} is protected in Pulumi's state`),
            ...guarded.map(({ urn, attribute }) => `${nameOf(urn)} is protected by AWS: ${attribute}`),
            ...retained.map(
                (urn) => `${nameOf(urn)} stays in AWS and goes on costing (retainOnDelete): delete it there by hand`,
            ),
            ...mustBeEmpty.map((urn) => `${nameOf(urn)} can be deleted only when it is empty: empty it first`),
            ...(ofAccount.length > 0 && !sandbox
                ? [
                      `the account loses what it has once: ${ofAccount.map((type) => type.split(":").at(-1)).join(", ")}. ` +
                          "If another environment stays in it, read first: docs/operator-guide.md#removing-an-environment",
                  ]
                : []),
        ];
        lines.forEach((line) => say(`${layer}: ${line}`));
    }
}

export function wayForward(environment: string, sandbox: boolean): string {
    return sandbox
        ? "Nothing was destroyed. To lift these protections in the sandbox: add --unprotect."
        : `Nothing was destroyed. Lift the protection in Pulumi.${environment}.yaml (each layer's deletion guard, with the ` +
              `reason), deploy that (npm run infra -- up ${environment}), then destroy again.`;
}

/** Pulumi's protection is lifted in the state, AWS's in the emulated cloud, as a person would at the console. */
export async function unprotect(session: Session, found: Survey): Promise<void> {
    for (const [layer, { protected: byPulumi, guarded }] of found) {
        if (byPulumi.length > 0) {
            await session.engine.run(
                ["state", "unprotect", "--all", "--yes", "--stack", session.environment],
                session.directoryOf(layer),
                session.env,
            );
        }
        // What somebody deleted by hand has no guard any more.
        guarded
            .filter(({ type, id }) => session.sandbox?.has(session.environment, type, id))
            .forEach(({ type, id, attribute, off }) =>
                session.sandbox?.change(session.environment, type, id, { [attribute]: off }),
            );
    }
}
