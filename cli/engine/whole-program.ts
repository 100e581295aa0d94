/**
 * Runs a layer's program to its real end.
 *
 * The SDK tells the engine that an inline program has ended as soon as its function has returned and its calls are through,
 * and looks after that whether an output failed meanwhile (`automation/server.js`). By then the engine has deleted what the
 * program did not come to register: everything that waited for that output. A program that throws has not ended
 * (docs/decisions/0079).
 */
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { log, output } from "@pulumi/pulumi";
import { ProgramWork, type Settings } from "./program-work";

const EVENTS = ["uncaughtException", "unhandledRejection"] as const;

/** How long a program may wait for nothing that the engine does, which would be for ever. */
const STUCK_MS = 60_000;
/** The same once it has failed: what it did not come to would have given the value. */
const STUCK_FAILED_MS = 2_000;
const LOOK_MS = 250;

/** @throws the first error of the program's outputs, too */
export async function wholeProgram<T>(program: () => Promise<T>, stuckMs = STUCK_MS): Promise<T> {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const settings = require("@pulumi/pulumi/runtime/settings") as Settings;
    const store = globalThis.asyncLocalStorage.getStore() as unknown as Store;
    const errors: unknown[] = [];
    const note = (error: unknown) => void errors.push(error);
    EVENTS.forEach((event) => process.on(event, note));
    const work = ProgramWork.begin(settings);
    try {
        const run = async () => {
            const outputs = await program();
            await valuesOf(outputs);
            await quiet(settings, work);
            return { outputs };
        };
        const ended = run();
        ended.catch(note);
        const result = await until(ended, work, () => (errors.length > 0 ? STUCK_FAILED_MS : stuckMs));
        if (errors.length > 0) {
            await until(settings.waitForRPCs(), work, () => STUCK_FAILED_MS);
            throw errors[0];
        }
        if (log.hasErrors()) {
            throw new Error("The program reported errors. Correct them, then run the same command.");
        }
        if (result === undefined) {
            throw new Error(stuck(store));
        }
        return result.outputs;
    } catch (error) {
        // The SDK waits for all of them before it tells the engine of the failure: some are never made.
        store.settings.rpcDone = Promise.resolve();
        throw asError(error);
    } finally {
        EVENTS.forEach((event) => process.off(event, note));
    }
}

/** What of the SDK's store of a program we use. */
interface Store {
    settings: { rpcDone: Promise<unknown> };
    readonly pendingResourceRegistrations: ReadonlyMap<unknown, { readonly type: string; readonly name: string }>;
}

function stuck({ pendingResourceRegistrations }: Store): string {
    const waiting = [...pendingResourceRegistrations.values()].map(({ type, name }) => `${type} ${name}`);
    const which = waiting.length > 0 ? ` Resources that wait: ${waiting.slice(0, 5).join(", ")}.` : "";
    return (
        "The program waits for a value that never comes: a promise that nothing resolves, or resources that wait for each " +
        `other.${which} Nothing was deleted.`
    );
}

/** Until all of them are known that ever will be. */
function valuesOf(outputs: unknown): Promise<unknown> {
    return (output(outputs) as unknown as { promise(): Promise<unknown> }).promise();
}

/** Until no call to the engine is open or to be made, and no function of an output is. */
async function quiet(settings: Settings, work: ProgramWork): Promise<void> {
    do {
        await settings.waitForRPCs();
        // Node.js tells of a rejection that nobody handles at the end of a turn.
        await turn();
        if (work.applies > 0) {
            await wait(10);
        }
    } while (work.applies > 0);
}

/**
 * Gives it up once nothing has moved for as long as `limit` says, and no call is open that could move it. Counted in looks: a
 * program that computes is not looked at.
 *
 * @returns undefined where it was given up, or failed
 */
async function until<T>(ended: Promise<T>, work: ProgramWork, limit: () => number): Promise<T | undefined> {
    let over = false;
    const mark = () => void (over = true);
    const result = ended.catch(() => undefined);
    ended.then(mark, mark);
    for (let idle = 0, seen = work.moves; !over && idle <= limit(); seen = work.moves) {
        await Promise.race([result, wait(LOOK_MS)]);
        idle = work.calls === 0 && work.moves === seen ? idle + LOOK_MS : 0;
    }
    return over ? result : undefined;
}

/** The SDK takes an error for the engine's own end by its `code`, which errors of other libraries have, too, and keeps silent. */
function asError(error: unknown): Error {
    if (error instanceof Error && !("code" in error)) {
        return error;
    }
    return new Error(error instanceof Error ? error.message : `The program threw ${String(error)}`, { cause: error });
}
