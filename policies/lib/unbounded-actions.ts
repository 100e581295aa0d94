/** What an identity policy allows on every resource and under no condition, as Cloudsplaining reads it. */
import { anyResource, identityStatements, type Statement } from "./iam-document";
import { matches } from "./pattern";
import type { Resource } from "./resource";
import type { Finding } from "./rule";

export const unboundedStatements = (holder: Resource): Statement[] =>
    identityStatements(holder).filter((s) => s.allows && !s.hasCondition && anyResource(s));

/** Whether a statement of the holder takes an action back, or all that a pattern stands for, on every resource. */
export function denied(holder: Resource): (action: string) => boolean {
    const denials = identityStatements(holder).filter((s) => !s.allows && !s.hasCondition && anyResource(s));
    return (action) => allow(denials, action);
}

/** What a holder may do on every resource and under no condition: allowed, and not taken back. */
export function unbounded(holder: Resource): (action: string) => boolean {
    const allowing = unboundedStatements(holder);
    const isDenied = denied(holder);
    return (action) => allow(allowing, action) && !isDenied(action);
}

/** Whether the statements name an action, given in lower case: named, by a wildcard or by exclusion of others. */
export const allow = (statements: readonly Statement[], action: string): boolean =>
    statements.some(
        (s) =>
            s.actions.some((pattern) => matches(pattern, action)) ||
            (s.notActions.length > 0 && !s.notActions.some((pattern) => matches(pattern, action))),
    );

/** The finding of a rule against actions, given in lower case, each of which does harm by itself. */
export function tellAllowed(holder: Resource, actions: readonly string[]): Finding {
    const found = actions.filter(unbounded(holder));
    return found.length === 0
        ? undefined
        : `on every resource it allows ${found.slice(0, 3).join(", ")} (${found.length === 1 ? "1 action" : `${found.length} actions`}); bind them`;
}
