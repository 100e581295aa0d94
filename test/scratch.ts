/** Folders for tests to write to: below one that is removed when the process ends, also where it is stopped. */
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

let own: string | undefined;

/** A new, empty folder; `name` only helps whoever looks at it. */
export function scratchFolder(name: string): string {
    return fs.mkdtempSync(path.join((own ??= ownFolder()), `${name}-`));
}

function ownFolder(): string {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "integers-"));
    // Root's tests run PostgreSQL as another user, who has to get through to a folder of his own.
    fs.chmodSync(folder, 0o711);
    process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    // Without these a stopped process has no "exit"; mocha itself ends at an interrupt.
    process.once("SIGTERM", () => process.exit(143));
    process.once("SIGHUP", () => process.exit(129));
    return folder;
}
