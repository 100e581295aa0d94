/** The parameter group that a database names. */
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { Undetermined } from "./undetermined";
import { attempt } from "./view";

/** Not none, and not AWS's own, which nobody can change. */
export function hasOwnGroup(db: Resource, path: string): boolean {
    const name = attempt(() => db.text(path) ?? "");
    return "unknown" in name || !/^(default\..*)?$/.test(name.value);
}

/** What one of another stack says is not known here. */
export const ofAnotherStack = (db: Resource, path: string): Undetermined =>
    new Undetermined(`parameter group ${db.text(path)}, which this stack does not declare`);

/** Those of this stack; none where it has AWS's own. */
export function parameterGroupsOf(db: Resource, path: string, type: string, stack: Stack): Resource[] {
    const groups = stack.targets(db, path, [type]);
    if (groups.length === 0 && hasOwnGroup(db, path)) {
        throw ofAnotherStack(db, path);
    }
    return groups;
}
