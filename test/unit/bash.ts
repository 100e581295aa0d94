/** Shell of a page or of a script, in a bash that knows nothing of the machine that runs the tests. */
import { spawnSync, type SpawnSyncReturns } from "node:child_process";

export function bash(script: string): SpawnSyncReturns<string> {
    return spawnSync("bash", ["-c", script], {
        encoding: "utf8",
        // A bash that no other shell started takes a socket for a remote login, and reads the machine's bashrc.
        stdio: ["ignore", "pipe", "pipe"],
        // It warns of a locale that this machine lacks.
        env: { ...process.env, LC_ALL: "C" },
    });
}
