/** Whether a PostgreSQL database logs statements and slow queries: by parameters that are set, and not to "no". */
import { findIn, someIn } from "./find";
import { parameterGroupsOf } from "./parameter-groups";
import type { Resource } from "./resource";
import type { Stack } from "./stack";

/** The value that turns a parameter off, and the one that may do its work: pgaudit logs statements without passwords. */
const PARAMETERS = [
    { name: "log_statement", off: "none", otherwise: "pgaudit.log" },
    { name: "log_min_duration_statement", off: "-1", otherwise: undefined },
] as const;

export const mustLogQueries =
    (path: string, groupType: string) =>
    (db: Resource, stack: Stack): string[] => {
        const parameters = parameterGroupsOf(db, path, groupType, stack).flatMap((group) => group.views("parameters"));
        const set = (name: string, off?: string): boolean =>
            someIn(parameters, (p) => p.text("name") === name && p.lower("value") !== off);
        return findIn(PARAMETERS, ({ name, off, otherwise }) =>
            // One that is off must be written all the same.
            set(name, off) || (otherwise !== undefined && set(name) && set(otherwise, "none"))
                ? []
                : [`parameter ${name} is absent or ${off}; set it`],
        );
    };
