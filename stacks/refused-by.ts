/** What a component would refuse when its turn comes, as a conflict of the configuration. Pure. */
import type { Conflict } from "./conflicts";

/**
 * What a component says against a value, as a conflict.
 *
 * @param key configuration key of the conflict, unless the message begins with one
 * @param within prefix that makes a key of the argument's name with which a message begins, e.g. `data:`
 */
export function refusedBy(key: string, check: () => unknown, within = ""): Conflict | undefined {
    try {
        check();
        return undefined;
    } catch (error) {
        const { message } = error as Error;
        const [, place, rest] = /^((?:[a-z]+:)?[a-z][\w.]*)(?: |: )(.*)$/s.exec(message) ?? [];
        const found = place === undefined || place.includes(":") ? place : within && `${within}${place}`;
        return found ? { key: found, problem: rest!, value: "VALUE" } : { key, problem: message, value: "VALUE" };
    }
}
