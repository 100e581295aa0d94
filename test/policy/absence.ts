/**
 * Which properties the cases of a rule judge, and whether each is tried absent. A property that a case makes unknown is
 * one the verdict hangs on; what the rule says when it is not given at all must then be said by a case, too.
 */
import type { ResourceCases, StackCases } from "./cases";
import { patched, Ref, UNKNOWN } from "./harness";

type Case = Record<string, unknown>;

/** Every path of a value; the elements of a list share one, and a document in JSON text is read. */
function paths(value: unknown, at = "", found = new Map<string, unknown>()): Map<string, unknown> {
    if (at !== "") {
        found.set(at, value);
    }
    const inner = typeof value === "string" ? documentIn(value) : value;
    if (Array.isArray(inner)) {
        inner.forEach((element) => paths(element, `${at}[]`, found));
    } else if (typeof inner === "object" && inner !== null && !(inner instanceof Ref)) {
        Object.entries(inner).forEach(([key, held]) => paths(held, at === "" ? key : `${at}.${key}`, found));
    }
    return found;
}

function documentIn(text: string): unknown {
    try {
        return /^\s*[[{]/.test(text) ? (JSON.parse(text) as unknown) : undefined;
    } catch {
        return undefined;
    }
}

const tried = (cases: ResourceCases | StackCases, group: Record<string, Case> = {}): Case[] =>
    Object.values(group).map((patch) => patched<Case>("compliant" in cases ? cases.compliant : cases.stack, patch));

/** The paths that some case makes unknown and no case leaves out. */
export function neverAbsent(cases: ResourceCases | StackCases): string[] {
    const unknown = tried(cases, cases.unknown).flatMap((props) =>
        [...paths(props)].filter(([, value]) => value === UNKNOWN).map(([path]) => path.replace(/(\[\])+$/, "")),
    );
    const all = tried(cases, { ...cases.violating, ...cases.passing, ...cases.unknown, fixture: {} }).map((props) =>
        paths(props),
    );
    return [...new Set(unknown)].filter((path) => all.every((has) => has.has(path)));
}
