/**
 * Environments that were deployed once and are then used by several test files: each gets a copy of the sandbox's
 * folder, so that none sees what another did. Deploying is by far the longest part of an engine test.
 *
 * In `npm test` the folder is shared by all test files (INTEGERS_DEPLOYED, test/run.js); a test file that is run alone
 * deploys for itself.
 */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lock } from "../../sandbox/lock";
import { scratchFolder } from "../scratch";
import { type Ended, infra, ONE_CHECKPOINT, ONLY_UPDATE } from "./harness";

export type Environment = "staging" | "prod";

/** Staging shows that one command deploys all; what production looks like before it, the test of the report. */
const HOW = { staging: ONE_CHECKPOINT, prod: ONLY_UPDATE } as const satisfies Record<Environment, NodeJS.ProcessEnv>;

type Kept = Pick<Ended, "code" | "stdout" | "stderr">;

let own: string | undefined;

/** Where the deployed environments are; made where nobody handed one over. */
function shared(): string {
    return process.env["INTEGERS_DEPLOYED"] ?? (own ??= scratchFolder("deployed"));
}

/**
 * Copies the sandbox of an environment whose layers are all deployed by `infra up`, which runs when nobody ran it yet.
 *
 * @param folder where to; must not exist
 * @returns what `infra up --json` said and how it ended; a failed one is told to every test file, not tried again
 */
export async function deployed(environment: Environment, folder: string): Promise<Ended> {
    const original = path.join(shared(), environment);
    const file = path.join(original, "ended.json");
    const sandbox = path.join(original, "sandbox");
    fs.mkdirSync(original, { recursive: true });
    const release = await locked(original);
    try {
        if (!fs.existsSync(file)) {
            fs.rmSync(sandbox, { recursive: true, force: true });
            const up = ["up", environment, "--sandbox-dir", sandbox, "--json"];
            const { code, stdout, stderr } = await infra(up, HOW[environment]);
            fs.writeFileSync(file, JSON.stringify({ code, stdout, stderr } satisfies Kept));
        }
        fs.cpSync(sandbox, folder, { recursive: true, preserveTimestamps: true });
    } finally {
        release();
    }
    const kept = JSON.parse(fs.readFileSync(file, "utf8")) as Kept;
    return { ...kept, report: () => JSON.parse(kept.stdout) as ReturnType<Ended["report"]> };
}

/** As `deployed`, where the deployment itself is not what is tested. */
export async function copyOfDeployed(environment: Environment, folder: string): Promise<void> {
    const { code, stderr } = await deployed(environment, folder);
    assert.equal(code, 0, stderr);
}

/** Waits for the folder's lock: another test file is deploying or copying. */
async function locked(folder: string): Promise<() => void> {
    for (;;) {
        try {
            return lock(folder);
        } catch (error) {
            if (!/ is in use by process /.test(String(error))) {
                throw error;
            }
            await sleep(200);
        }
    }
}
