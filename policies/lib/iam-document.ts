/** IAM policy documents as rules read them: text or object, single values or lists, any case of action. */
import { documentOf } from "./json";
import type { Resource } from "./resource";
import { attempt, unknownView, View } from "./view";

export interface Statement {
    readonly allows: boolean;
    readonly actions: readonly string[];
    readonly notActions: readonly string[];
    readonly resources: readonly string[];
    readonly notResources: readonly string[];
    /** Principals as texts; `*` in any form is `*`. */
    readonly principals: readonly string[];
    readonly notPrincipals: readonly string[];
    /** Those of one kind (`AWS`, `Federated`), whatever the others will be; a text alone is of AWS. */
    readonly principalsOf: (kind: string) => readonly string[];
    readonly condition: View;
    readonly hasCondition: boolean;
}

/**
 * The statements of the document at `path`; none when there is no document or it cannot be read. One that is not known
 * yet is a statement that throws when it is read, so that other documents are judged.
 */
export function statementsOf(resource: View, path: string): Statement[] {
    const held = attempt(() => resource.get(path));
    if ("unknown" in held) {
        return [statement(unknownView(held.unknown))];
    }
    return new View({ document: documentOf(held.value) }).views("document.Statement").map(statement);
}

/** Read when it is asked for, and once; what cannot be read throws each time. */
function lazily<T>(read: () => T): () => T {
    let known: { readonly value: T } | undefined;
    return () => (known ??= { value: read() }).value;
}

/** Each part is read when it is asked for: one that is not known leaves the others readable. */
function statement(view: View): Statement {
    // Checkov and the AWS parsers read an absent effect differently; AWS refuses it, so it is taken for an allowance.
    const allows = lazily(() => (view.text("Effect") ?? "Allow").toLowerCase() === "allow");
    const actions = lazily(() => view.texts("Action").map((a) => a.toLowerCase()));
    const notActions = lazily(() => exclusions(view, "NotAction").map((a) => a.toLowerCase()));
    const resources = lazily(() => view.texts("Resource"));
    const notResources = lazily(() => exclusions(view, "NotResource"));
    const principal = lazily(() => principals(view, "Principal"));
    const notPrincipal = lazily(() => principals(view, "NotPrincipal"));
    return {
        get allows() {
            return allows();
        },
        get actions() {
            return actions();
        },
        get notActions() {
            return notActions();
        },
        get resources() {
            return resources();
        },
        get notResources() {
            return notResources();
        },
        get principals() {
            return principal();
        },
        get notPrincipals() {
            return notPrincipal();
        },
        principalsOf: (kind) => {
            const given = hasKinds(view.get("Principal")) ? `Principal.${kind}` : kind === "AWS" ? "Principal" : "";
            return given === "" ? [] : view.texts(given);
        },
        get condition() {
            return new View(view.get("Condition"));
        },
        get hasCondition() {
            return view.has("Condition");
        },
    };
}

/** What a statement leaves out. Of a form that IAM cannot read it is still an exclusion. */
function exclusions(view: View, key: string): string[] {
    const named = view.texts(key);
    return named.length > 0 || !view.has(key) ? named : [JSON.stringify(view.get(key))];
}

const hasKinds = (principal: unknown): principal is Record<string, unknown> =>
    typeof principal === "object" && principal !== null && !Array.isArray(principal);

function principals(view: View, key: string): string[] {
    const value = view.get(key);
    return hasKinds(value) ? Object.keys(value).flatMap((kind) => view.texts(`${key}.${kind}`)) : view.texts(key);
}

/** The documents of an identity policy, a role's inline policies included. */
export function identityStatements(resource: Resource): Statement[] {
    const inline = resource.views("inlinePolicies").flatMap((p) => statementsOf(p, "policy"));
    return [...statementsOf(resource, "policy"), ...statementsOf(resource, "inlinePolicy"), ...inline];
}

/** `*`, `*:*`. */
export const everyAction = (action: string): boolean => /^\*+(:\*+)?$/.test(action);
export const anyAction = (statement: Statement): boolean => statement.actions.some(everyAction);
/** `s3:*`, `s3:**`. */
export const everyActionOfService = (action: string): boolean => /^[a-z0-9-]+:\*+$/.test(action);
/** `*`, `arn*`, `arn:*`, `arn:aws:*:*:*:*`: no service is named. */
export const anyResource = (statement: Statement): boolean =>
    statement.resources.some((r) => /^(\*+|arn\*?(:\*)*\*?|arn:aws[a-z-]*(:\*)+)$/.test(r));
/** `arn:aws:iam::123456789012:role/*`, `arn:aws:iam::*:*`: those under a path are named, all of an account's are not, and AWS's own are nobody's. */
export const everyOf = (statement: Statement, kind: string): boolean =>
    anyResource(statement) ||
    statement.resources.some((r) => new RegExp(`^arn:[^:]+:iam::(?!aws:)[^:]*:(${kind}/?)?[*]+$`).test(r));
export const anyRole = (statement: Statement): boolean => everyOf(statement, "role");
export const anyPrincipal = (statement: Statement): boolean => statement.principals.includes("*");
