/** What a killed run was in the middle of: said before the next run goes on, and in AWS a reason for `up` not to begin. */
import * as fs from "node:fs";
import * as path from "node:path";
import { shellWord } from "../../sandbox/shell-word";
import type { LayerName } from "../../stacks/contracts";
import { nameOf } from "./events";
import type { Session } from "./session";
import { type Deployment, readDeployment, stateFileOf } from "./stacks";

/**
 * Says which resources a killed run left in the middle of an operation. In the sandbox we know what became of them (it
 * removes what no state records); in AWS a refresh finds out, but for what was being created: the state has no id of it. A
 * run that still goes on in another place looks the same there; the lock stops us then.
 *
 * @returns of layers where something was being created in AWS, what a person does about it: `up` would make it again
 */
export async function settlePending(
    session: Session,
    layers: readonly LayerName[],
    say: (text: string) => unknown,
): Promise<ReadonlyMap<LayerName, string>> {
    const unsettled = new Map<LayerName, string>();
    for (const layer of layers) {
        const found = await deploymentWithPending(session, layer);
        const pending = found?.deployment.pending_operations ?? [];
        if (found === undefined || pending.length === 0) {
            continue;
        }
        const names = pending.map(({ type, resource }) => `${type} ${nameOf(resource.urn)}`);
        const killed = `the last run was killed while ${names.join(", ")}`;
        if (session.sandbox) {
            say(`${layer}: ${killed}; going on from there.`);
            await forgetPending(session, layer, found);
        } else if (pending.some(({ type }) => type === "creating")) {
            unsettled.set(layer, `${killed}, or it is still running.\n${wayOn(session, layer, found)}`);
        } else {
            const refresh = `npm run infra -- refresh ${session.where} --layer ${layer}`;
            say(
                `${layer}: ${killed}, or it is still running.\n` +
                    `  If it was killed, and you have changed something back since: ${refresh}, then the same command again.`,
            );
        }
    }
    return unsettled;
}

/** Of several questions the engine's refresh would ask, one answer is right; with these options it asks none (v3.259.0). */
const FORGET = "refresh --clear-pending-creates --yes --non-interactive";

function wayOn(session: Session, layer: LayerName, { deployment }: Deployment): string {
    const { resources = [], pending_operations: pending = [] } = deployment;
    const created = new Set(pending.filter(({ type }) => type === "creating").map(({ resource }) => resource.urn));
    // What was to be replaced is there until the new one is, under the same name.
    const inUse = resources
        .filter((r) => created.has(r.urn) && r.delete !== true && r.pendingReplacement !== true)
        // Two revisions of a task definition have one id.
        .map(({ urn, id = "", outputs }) => {
            const arn = outputs?.["arn"];
            return `${nameOf(urn)}: ${typeof arn === "string" ? arn : id}`;
        });
    const at = `-C ${shellWord(session.directoryOf(layer))} -s ${session.environment}`;
    return [
        "Until that is settled, up begins nothing: it would create it a second time.",
        `If that run was killed, let the state forget it: pulumi ${FORGET} ${at}`,
        `If this finds the stack locked, it names the process. Once you know that it is dead: pulumi cancel ${at}`,
        "Then delete in AWS what was being created, where it is there, and run the same command. A mere setting may stay.",
        ...(inUse.length > 0 ? [`But keep what is in use: ${inUse.join(", ")}.`] : []),
    ].join("\n");
}

async function forgetPending(session: Session, layer: LayerName, found: Deployment): Promise<void> {
    const folder = session.directoryOf(layer);
    const file = path.join(folder, `pending.${process.pid}.json`);
    const deployment = { ...found.deployment, pending_operations: undefined };
    fs.writeFileSync(file, JSON.stringify({ ...found, deployment }));
    try {
        const args = ["stack", "import", "--stack", session.environment, "--file", file];
        await session.engine.run(args, folder, session.env);
    } finally {
        fs.rmSync(file, { force: true });
    }
}

/** In the sandbox the state is a file: no process is started where the last run ended well. */
async function deploymentWithPending(session: Session, layer: LayerName): Promise<Deployment | undefined> {
    const file = stateFileOf(session, layer);
    const mayHave =
        file === undefined || (fs.existsSync(file) && fs.readFileSync(file, "utf8").includes('"pending_operations"'));
    return mayHave ? readDeployment(session, layer) : undefined;
}
