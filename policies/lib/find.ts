/** Looking through parts of which some are not known yet. */
import { attempt, View } from "./view";

/** What is found in the parts that are known: that is sure. Throws only where nothing is and a part is not known. */
export function findIn<T, F>(parts: readonly T[], find: (part: T) => readonly F[]): F[] {
    const found: F[] = [];
    let unknown: Error | undefined;
    for (const part of parts) {
        const answer = attempt(() => find(part));
        if ("unknown" in answer) {
            unknown ??= answer.unknown;
        } else {
            found.push(...answer.value);
        }
    }
    if (found.length === 0 && unknown !== undefined) {
        throw unknown;
    }
    return found;
}

/** The parts that match, as `findIn` finds them. */
export const selectFrom = <T>(parts: readonly T[], matches: (part: T) => boolean): T[] =>
    findIn(parts, (part) => (matches(part) ? [part] : []));

/** Whether some part matches: sure where one is known to, whatever the others will be. */
export const someIn = <T>(parts: readonly T[], matches: (part: T) => boolean): boolean =>
    selectFrom(parts, matches).length > 0;

/** What is told of each part that fails, as `findIn` finds it; how it is called may come after apply. */
export const tellOf = <T>(parts: readonly T[], fails: (part: T) => boolean, tell: (part: T) => string): string[] =>
    findIn(parts, (part) => {
        if (!fails(part)) {
            return [];
        }
        const told = attempt(() => tell(part));
        return ["value" in told ? told.value : "one is wrong, whose name is known after apply"];
    });

/** How a part is called in what is told of it: by a text of its own, if that is known. */
export function called(part: View, path: string, otherwise: string): string {
    const name = attempt(() => part.text(path));
    return "value" in name ? (name.value ?? otherwise) : `one whose ${path} is known after apply`;
}

/** The texts of a list that match, as `findIn` finds them. */
export const matching = (holder: View, path: string, matches: (text: string) => boolean): string[] =>
    findIn(holder.elements(path), (element) => new View({ held: element() }).texts("held").filter(matches));

/** Whether a list holds a text, or one that matches: sure where one that is known does, whatever the others will be. */
export const holds = (holder: View, path: string, wanted: string | ((text: string) => boolean)): boolean =>
    matching(holder, path, typeof wanted === "string" ? (text) => text === wanted : wanted).length > 0;

/** Whether a text stands anywhere in a value. Throws only where it does not and a part is not known. */
export const holdsText = (value: unknown, matches: (text: string) => boolean): boolean =>
    typeof value === "object" && value !== null
        ? someIn(Object.keys(value), (key) => holdsText((value as Record<string, unknown>)[key], matches))
        : typeof value === "string" && matches(value);

/** Whether all parts hold: sure where one is known not to. */
export const everyIn = <T>(parts: readonly T[], holds: (part: T) => boolean): boolean =>
    parts.reduceRight<() => boolean>(
        (rest, part) => () => both(() => holds(part), rest),
        () => true,
    )();

/** One of several ways holds: sure where one is known to. */
export const either = (...ways: readonly (() => boolean)[]): boolean => someIn(ways, (way) => way());

/** Both hold; one that is known not to is enough for "no", whatever the other will be. */
export function both(one: () => boolean, other: () => boolean): boolean {
    const first = attempt(one);
    if ("value" in first) {
        return first.value && other();
    }
    const second = attempt(other);
    if ("value" in second && !second.value) {
        return false;
    }
    throw first.unknown;
}
