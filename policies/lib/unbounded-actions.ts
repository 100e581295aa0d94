/** What an identity policy allows on every resource and under no condition, as Cloudsplaining reads it. */
import { anyResource, identityStatements, type Statement } from "./iam-document";
import type { Resource } from "./resource";

export const unboundedStatements = (holder: Resource): Statement[] =>
    identityStatements(holder).filter((s) => s.allows && !s.hasCondition && anyResource(s));

/** Whether the statements allow an action, given in lower case: named, by a wildcard or by exclusion of others. */
export const allow = (statements: readonly Statement[], action: string): boolean =>
    statements.some(
        (s) =>
            s.actions.some((pattern) => standsFor(pattern, action)) ||
            (s.notActions.length > 0 && !s.notActions.some((pattern) => standsFor(pattern, action))),
    );

/** `*` stands for any characters, `?` for one. */
function standsFor(pattern: string, action: string): boolean {
    if (!/[*?]/.test(pattern)) {
        return pattern === action;
    }
    const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`^${escaped.replace(/\*/g, ".*").replace(/\?/g, ".")}$`).test(action);
}
