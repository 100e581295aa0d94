/** What a killed run was in the middle of: said before the next `up`, which goes on. */
import * as fs from "node:fs";
import * as path from "node:path";
import { shellWord } from "../../sandbox/shell-word";
import type { LayerName } from "../../stacks/contracts";
import { nameOf } from "./events";
import type { Session } from "./session";
import { type Deployment, readDeployment, stateFileOf } from "./stacks";

/**
 * Says which resources a killed run left in the middle of an operation. The engine goes on, but remembers them until
 * somebody says what became of them: in the sandbox we know (it removes what no state records), in AWS a person has to. A
 * run that still goes on in another place looks the same there; the lock stops us then.
 */
export async function settlePending(
    session: Session,
    layers: readonly LayerName[],
    say: (text: string) => unknown,
): Promise<void> {
    for (const layer of layers) {
        const found = await deploymentWithPending(session, layer);
        const pending = found?.deployment.pending_operations ?? [];
        if (found === undefined || pending.length === 0) {
            continue;
        }
        const names = pending.map(({ type, resource }) => `${type} ${nameOf(resource.urn)}`);
        const killed = `${layer}: the last run was killed while ${names.join(", ")}`;
        if (session.sandbox) {
            say(`${killed}; going on from there.`);
            await forgetPending(session, layer, found);
        } else {
            say(`${killed}, or it is still running.\n  If it was killed: ${wayOn(session, layer, pending)}`);
        }
    }
}

/** A refresh takes over by itself what became of an update or a deletion; of what was being made it knows no id. */
function wayOn(session: Session, layer: LayerName, pending: readonly { readonly type: string }[]): string {
    if (!pending.some(({ type }) => type === "creating")) {
        return `a refresh reads what became of it: npm run infra -- refresh ${session.where} --layer ${layer}`;
    }
    // In a terminal it asks about each. It offers to import, too, but v3.259.0 only forgets the operation then: tried.
    return (
        "check in AWS whether it was made, and delete it there if it was. Then answer clear, never import, when this command asks: " +
        `pulumi refresh -C ${shellWord(session.directoryOf(layer))} -s ${session.environment}`
    );
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
