/**
 * What the last run left open. What a killed one was in the middle of is told by every verb in its own words, and in AWS a
 * reason for `up` not to begin.
 */
import * as fs from "node:fs";
import * as path from "node:path";
import { shellFolder } from "../../sandbox/shell-word";
import type { LayerName } from "../../stacks/contracts";
import { eachLayer, PARALLEL } from "../run/each";
import { nameOf } from "./events";
import type { Verb } from "./operation";
import type { Session } from "./session";
import { type Deployment, readDeployment, type StateResource, stateFileOf } from "./stacks";
import { describeUnfinished, unfinishedIn } from "./unfinished";

/** What of a layer is open. */
export interface Pending {
    /** What a person does about it, for the verb that asked. */
    readonly text: string;
    /** Whether something was being created: `up` would make it again. */
    readonly creating: boolean;
}

/** What of a layer a run should know before it begins. */
export interface Open extends Pending {
    /** URNs of what `up` reads first. */
    readonly unfinished: readonly string[];
}

type Asker = Verb | "drift" | "status";

/**
 * Which resources a killed run left in the middle of an operation. In the sandbox we know what became of them (it removes
 * what no state records): all verbs but a preview forget them. In AWS a refresh finds out, but for what was being created:
 * the state has no id of it. A run that still goes on in another place looks the same there; the lock stops us then.
 *
 * @param say tells of what was forgotten
 * @returns what is open: in AWS of a killed run, everywhere of what failed
 */
export async function settlePending(
    session: Session,
    layers: readonly LayerName[],
    verb: Verb,
    say: (text: string) => unknown,
): Promise<ReadonlyMap<LayerName, Open>> {
    const open = new Map<LayerName, Open>();
    const all = await eachLayer(layers, PARALLEL, (layer) => {
        const found = openDeployment(session, layer, verb);
        // Of a state that cannot be read, the preview of that layer tells.
        return verb === "preview" ? found.catch(() => undefined) : found;
    });
    for (const [layer, found] of all) {
        if (found === undefined) {
            continue;
        }
        if (session.sandbox && isPending(found) && verb !== "preview") {
            say(`${layer}: ${killedWhile(found)}; going on from there.`);
            await forgetPending(session, layer, found);
        }
        const killed = describePending(session, layer, found, verb);
        const unfinished = unfinishedIn(found);
        const failed = unfinished.length > 0 ? describeUnfinished(session, layer, unfinished, verb) : undefined;
        const texts = [killed?.text, failed].filter((text) => text !== undefined);
        if (texts.length > 0) {
            open.set(layer, { text: texts.join("\n"), creating: killed?.creating === true, unfinished });
        }
    }
    return open;
}

/** @returns nothing where nothing is pending, or in the sandbox, whose next run settles it */
export function describePending(
    session: Session,
    layer: LayerName,
    found: Deployment,
    asker: Asker,
): Pending | undefined {
    const { pending_operations: pending = [] } = found.deployment;
    if (pending.length === 0 || session.sandbox) {
        return undefined;
    }
    const creating = pending.some(({ type }) => type === "creating");
    const refresh = `npm run infra -- refresh ${session.where} --layer ${layer}`;
    const told = creating ? [OF_CREATED[asker], ...wayOn(session, layer, found, asker)] : OF_CHANGED[asker](refresh);
    return { text: [`${killedWhile(found)}, or it is still running.`, ...told].join("\n"), creating };
}

function killedWhile({ deployment }: Deployment): string {
    const { pending_operations: pending = [] } = deployment;
    const names = pending.map(({ type, resource }) => `${type} ${nameOf(resource.urn)}`);
    return `the last run was killed while ${names.join(", ")}`;
}

const BEGINS_NOTHING = "Until that is settled, up begins nothing: it would create it a second time.";

/** Where something was being created: what the verb makes of it (engine v3.259.0). */
const OF_CREATED: Readonly<Record<Asker, string>> = {
    preview: BEGINS_NOTHING,
    up: BEGINS_NOTHING,
    status: BEGINS_NOTHING,
    refresh: `A refresh does not find it, because the state has no id of it. ${BEGINS_NOTHING}`,
    drift: `It is not looked for, because the state has no id of it. ${BEGINS_NOTHING}`,
    destroy: "This destroy deletes what the state knows, and not that, which may keep AWS from deleting what holds it.",
};

const refreshFirst = (refresh: string) => [
    `If it was killed, and you have changed something back since, run first: ${refresh}`,
];

/** Where something was only being changed or deleted. */
const OF_CHANGED: Readonly<Record<Asker, (refresh: string) => readonly string[]>> = {
    preview: refreshFirst,
    up: (refresh) => [
        `If it was killed, and you have changed something back since: ${refresh}, then the same command again.`,
    ],
    status: refreshFirst,
    refresh: () => ["This refresh finds out what became of it."],
    drift: () => ["What it did is told as drift."],
    destroy: () => [],
};

/** Of several questions the engine's refresh would ask, one answer is right; with these options it asks none (v3.259.0). */
const FORGET = "refresh --clear-pending-creates --yes --non-interactive";

function wayOn(session: Session, layer: LayerName, { deployment }: Deployment, asker: Asker): string[] {
    const { resources = [], pending_operations: pending = [] } = deployment;
    const making = pending.filter(({ type }) => type === "creating").map(({ resource }) => resource);
    const created = new Set(making.map(({ urn }) => urn));
    // What was to be replaced is there until the new one is, under the same name.
    const inUse = resources
        .filter((r) => created.has(r.urn) && r.delete !== true && r.pendingReplacement !== true)
        // Two revisions of a task definition have one id.
        .map(({ urn, id = "", outputs }) => {
            const arn = outputs?.["arn"];
            return `${nameOf(urn)}: ${typeof arn === "string" ? arn : id}`;
        });
    const at = `-C ${shellFolder(session.directoryOf(layer))} -s ${session.environment}`;
    const then = asker === "up" ? ", and run the same command" : "";
    return [
        `If that run was killed, let the state forget it: pulumi ${FORGET} ${at}`,
        `If this finds the stack locked, it names the process. Once you know that it is dead: pulumi cancel ${at}`,
        `Then delete ${placesOf(making)} what was being created, where it is there${then}. A mere setting may stay.`,
        ...(making.some(({ type }) => type === HELM_RELEASE) ? [HELM_RECORD] : []),
        ...(inUse.length > 0 && asker !== "destroy" ? [`But keep what is in use: ${inUse.join(", ")}.`] : []),
    ];
}

const HELM_RELEASE = "kubernetes:helm.sh/v3:Release";
const HELM_RECORD =
    'Of a Helm release, delete its record alone (docs/troubleshooting.md, "cannot re-use a name that is still in use").';

function placesOf(resources: readonly StateResource[]): string {
    const inCluster = resources.filter(({ type }) => type.startsWith("kubernetes:")).length;
    return [
        ...(inCluster < resources.length ? ["in AWS"] : []),
        ...(inCluster > 0 ? ["in the cluster (kubectl)"] : []),
    ].join(" and ");
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
async function openDeployment(session: Session, layer: LayerName, verb: Verb): Promise<Deployment | undefined> {
    const file = stateFileOf(session, layer);
    // What a killed run left there, a preview leaves to the next one.
    const marks = verb === "preview" ? /"initErrors"/ : /"(pending_operations|initErrors)"/;
    const mayBe = file === undefined || (fs.existsSync(file) && marks.test(fs.readFileSync(file, "utf8")));
    return mayBe ? readDeployment(session, layer) : undefined;
}

function isPending({ deployment }: Deployment): boolean {
    return (deployment.pending_operations ?? []).length > 0;
}
