/** What an identity policy allows on every resource and under no condition, as Cloudsplaining reads it. */
import { both, selectFrom, someIn } from "./find";
import { anyResource, everyOf, identityStatements, type Statement } from "./iam-document";
import { matches } from "./pattern";
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import { attempt } from "./view";

const isUnbounded = (s: Statement): boolean => !s.hasCondition && anyResource(s);
export const allowsUnbounded = (s: Statement): boolean => s.allows && isUnbounded(s);

/** Whether a statement reaches what it must for an action to be found. */
type Reach = (s: Statement, action: string) => boolean;

/** Whether a statement of the holder takes an action back, or all that a pattern stands for, on every resource. */
export function denied(holder: Resource, everything: Reach = isUnbounded): (action: string) => boolean {
    const statements = identityStatements(holder);
    return (action) =>
        someIn(statements, (s) =>
            both(
                () => names(s, action),
                () => !s.allows && everything(s, action),
            ),
        );
}

/** What a holder may do on every resource and under no condition: allowed, and not taken back. */
export const unbounded = (holder: Resource): ((action: string) => boolean) => allowedWhere(holder, isUnbounded);

/** What an action of IAM or STS is done to, as the Service Authorization Reference has it: a user is added to a group. */
const KINDS = [
    { kind: "group", actions: /group/ },
    { kind: "role", actions: /role/ },
    { kind: "user", actions: /user|accesskey|loginprofile/ },
    { kind: "policy", actions: /policyversion/ },
];

/** `iam:CreateAccessKey` for `arn:aws:iam::*:user/*` is as good as for `*`. */
const isEveryOfItsKind: Reach = (s, action) => {
    const of = /^(iam|sts):/.test(action) ? KINDS.find(({ actions }) => actions.test(action)) : undefined;
    return isUnbounded(s) || (of !== undefined && !s.hasCondition && everyOf(s, of.kind));
};

/** As `unbounded`, and of IAM's and STS' actions what is allowed for every user, group, role or policy of an account. */
export const unboundedInKind = (holder: Resource): ((action: string) => boolean) =>
    allowedWhere(holder, isEveryOfItsKind, isEveryOfItsKind);

/** What is allowed by a statement that passes a test, and not taken back. Of a statement that names other actions nothing else is read. */
export function allowedWhere(holder: Resource, passes: Reach, everything?: Reach): (action: string) => boolean {
    const statements = identityStatements(holder);
    const isDenied = denied(holder, everything);
    return (action) =>
        both(
            () =>
                someIn(statements, (s) =>
                    both(
                        () => names(s, action),
                        () => s.allows && passes(s, action),
                    ),
                ),
            () => !isDenied(action),
        );
}

/** Whether a statement names an action, given in lower case: by its name, by a wildcard or by exclusion of others. */
const names = (s: Statement, action: string): boolean =>
    s.actions.some((pattern) => matches(pattern, action)) ||
    (s.notActions.length > 0 && !s.notActions.some((pattern) => matches(pattern, action)));

export const allow = (statements: readonly Statement[], action: string): boolean =>
    statements.some((s) => names(s, action));

/**
 * The finding of a rule against actions, given in lower case, each of which does harm by itself. A statement whose
 * actions are not known yet may name any: it is asked only where no other allows one, and then until it is met once.
 */
export function tellAllowed(holder: Resource, actions: readonly string[]): Finding {
    const isAllowed = unbounded(holder);
    const statements = identityStatements(holder);
    const readable = statements.filter((s) => "value" in attempt(() => s.actions));
    const found = selectFrom(
        actions.filter((action) => readable.some((s) => mayName(s, action))),
        isAllowed,
    );
    if (found.length > 0) {
        const count = found.length === 1 ? "1 action" : `${found.length} actions`;
        return `on every resource it allows ${found.slice(0, 3).join(", ")} (${count}); bind them`;
    }
    if (readable.length < statements.length) {
        actions.forEach(isAllowed);
    }
    return undefined;
}

/** Whether a statement names an action, or may. */
function mayName(s: Statement, action: string): boolean {
    const named = attempt(() => names(s, action));
    return "unknown" in named || named.value;
}
