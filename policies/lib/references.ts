/** Whether a property names a resource: told by its values, and before there are any by what the engine says is behind them. */
import { holdsText } from "./find";
import { isNameOf } from "./identity";
import type { Resource } from "./resource";
import { attempt, View } from "./view";

/** What a property holds: the texts that are known, how many values there are, and what stands in the way of knowing them all. */
interface Reading {
    readonly texts: readonly string[];
    readonly places: number;
    readonly unknown: Error | undefined;
}

function readingOf(source: Resource, path: string): Reading {
    const elements = attempt(() => source.elements(path));
    if ("unknown" in elements) {
        return { texts: [], places: 1, unknown: elements.unknown };
    }
    const read = elements.value.map((element) => attempt(() => new View({ held: element() }).texts("held")));
    return {
        texts: read.flatMap((each) => ("value" in each ? each.value : [])),
        places: read.length,
        unknown: read.flatMap((each) => ("unknown" in each ? [each.unknown] : []))[0],
    };
}

/**
 * Which resources of a type a property names. Of `alike`, those of the type behind it, more may be there than it has values: what a
 * component hands out (the private subnets of awsx.ec2.Vpc) has all that it made behind it. What is given back throws where the values
 * that would tell are not known.
 */
export function referencesOf(
    source: Resource,
    path: string,
    alike: readonly Resource[],
): (target: Resource) => boolean {
    const { texts, places, unknown } = readingOf(source, path);
    const named = (resource: Resource): string[] => texts.filter(isNameOf(resource));
    const told = new Set(alike.flatMap(named));
    const rest = alike.filter((resource) => named(resource).length === 0);
    const free = places - texts.filter((text) => told.has(text)).length;
    const behind = source.urnsBehind(path);
    return (target) => {
        if (!alike.includes(target)) {
            // The engine knows which resource of the type each value comes from: one of the same name elsewhere is another.
            const isWritten =
                (told.size > 0 || rest.length < free) &&
                texts.some((text) => !told.has(text) && isNameOf(target)(text));
            if (isWritten || unknown === undefined || behind.length > 0) {
                return isWritten;
            }
            throw unknown;
        }
        if (!rest.includes(target)) {
            return true;
        }
        if (unknown === undefined) {
            // Values that are no names (a document, blocks) tell none of them apart.
            return free > 0 && told.size === 0 && (alike.length === 1 || behind.includes(target.urn));
        }
        if (rest.length > free) {
            throw unknown;
        }
        return true;
    };
}

/** Of several that are behind blocks, those that the blocks name; all of them where nothing tells which. */
export function namedInside(source: Resource, path: string, alike: readonly Resource[]): readonly Resource[] {
    const named = attempt(() => alike.filter((resource) => holdsText(source.get(path), isNameOf(resource))));
    return "value" in named && named.value.length > 0 ? named.value : alike;
}
