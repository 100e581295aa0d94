/** What `infra` says: on stderr what is said on the way, on stdout what was asked for. */
import { fold } from "./fold";

/** To a person, folded to the terminal. */
export function say(text: string): void {
    process.stderr.write(`${fold(text, process.stderr.columns)}\n`);
}

/** What a verb was asked for: one JSON object for scripts (`--json`), or a text, which is tables and YAML, too, and stays as it is. */
export function answer(options: { readonly json?: boolean }, object: object, text: string): void {
    process.stdout.write(`${options.json === true ? JSON.stringify(object) : text}\n`);
}
