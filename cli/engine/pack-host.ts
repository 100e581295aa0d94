/**
 * In the sandbox, one process serves the policy pack to all layers of a run (sandbox/engine/host/shared-pack.js).
 * Outside of it the engine's own language host starts the pack, as it does for a raw `pulumi preview`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import * as path from "node:path";
import { createInterface } from "node:readline";
import type { Session } from "./session";

export interface PackHost {
    /** The session whose engines ask this host. */
    readonly session: Session;
    close(): Promise<void>;
}

/** @throws when the host does not start, with what it said */
export async function startPackHost(session: Session): Promise<PackHost> {
    if (session.sandbox === undefined) {
        return { session, close: () => Promise.resolve() };
    }
    const script = path.join(session.root, "sandbox", "engine", "host", "shared-pack.js");
    // Its own process group, so that a terminal's Ctrl-C does not end it before the engines.
    const child = spawn(process.execPath, [script, path.join(session.root, "policies")], { detached: true });
    let said = "";
    if (child.pid === undefined) {
        // It has no streams either: too many files are open, or too many processes.
        const [error] = (await once(child, "error")) as [Error];
        throw new Error(`The policy pack's host did not start: ${error.message}. Run the same command again.`);
    }
    child.stderr.on("data", (data: Buffer) => (said += data.toString()));
    child.on("exit", (_, signal) => {
        said += signal === null ? "" : `it was ended by ${signal}. Run the same command again.`;
    });
    const lines = createInterface({ input: child.stdout });
    const ended = once(child, "close").then(() => []);
    const [port] = (await Promise.race([once(lines, "line"), ended])) as string[];
    if (port === undefined) {
        throw new Error(`The policy pack's host did not start: ${said.trim()}`);
    }
    lines.resume();
    child.unref();
    return {
        session: { ...session, env: { ...session.env, PULUMI_DEBUG_LANGUAGES: `nodejs:${port}` } },
        close: async () => {
            child.ref();
            child.stdin.end();
            await ended;
        },
    };
}
