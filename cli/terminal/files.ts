/** Files that the verbs write for a person: whole or not at all, and named where that fails. */
import * as fs from "node:fs";

/** @throws an error that names the option and the file; what stood there before stays */
export function writeWhole(option: string, file: string, text: string, mode = 0o666): void {
    // A link, a pipe or a device is written through, not replaced.
    const special = fs.lstatSync(file, { throwIfNoEntry: false })?.isFile() === false;
    const part = special ? file : `${file}.${process.pid}`;
    try {
        fs.writeFileSync(part, text, { mode });
        fs.renameSync(part, file);
    } catch (error) {
        if (!special) {
            fs.rmSync(part, { force: true });
        }
        const { code = "", message } = error as NodeJS.ErrnoException;
        const why = code === "ENOSPC" ? "its disk is full (ENOSPC)" : message;
        throw new Error(`${option}: ${file} cannot be written: ${why}. Name another place: ${option} <path>`);
    }
}
