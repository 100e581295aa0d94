/**
 * What the HTTPS listener does with a request, as data: the order, the paths, the token's claims (R-EDGE-6, R-EDGE-7).
 * No Pulumi here; `load-balancer.ts` registers the plan.
 */
import type { Entry } from "../vpc/flows";

/** A role: a group of the user directory, and the API paths that only its members reach. */
export interface Role {
    readonly description: string;
    /** Lower wins where a user has several; Cognito puts that one first. */
    readonly precedence: number;
    /**
     * Path patterns of ALB, at most 3, with a wildcard at the end alone. `/api/admin*` has `/api/admin` itself too, which
     * `/api/admin/*` leaves to any valid token.
     */
    readonly paths: readonly string[];
}

export interface ListenerRule {
    /** Last part of the logical name. */
    readonly name: string;
    /** Lower is asked first. */
    readonly priority: number;
    readonly paths: readonly string[];
    /** What a request must carry: nothing, any valid token, or one whose user is in the group of this role. */
    readonly needs: "nothing" | "token" | { readonly role: string };
}

export interface ListenerPlan {
    /** `forward` where viewers may reach the load balancer; else everything unmatched is refused. */
    readonly byDefault: "forward" | "refuse";
    /** Whether each rule also demands the CDN's header. */
    readonly verifyOrigin: boolean;
    readonly rules: readonly ListenerRule[];
}

/** ALB takes at most 5 values over all conditions of a rule; 2 are kept for the header's two generations. */
export const PATHS_PER_RULE = 3;

/**
 * "Condition wildcards per rule: 6" (ELB User Guide, "Quotas"), where "Condition types" says five; six stay allowed,
 * since ELB may have accepted them. The origin's header has none.
 */
const WILDCARDS_PER_RULE = 6;

/** Name of the rule for everything that no other rule covers. */
const APPLICATION_RULE = "application";

/** Priorities of the roles' rules: 100 for each precedence from 0 to 99, more than a load balancer has rules. */
const FIRST_ROLE_PRIORITY = 100;
const ROLES_PER_PRECEDENCE = 50;

/**
 * The plan: public API paths without a token, each role's paths with the role's group, the rest of the API with any valid
 * token, everything else to the application, which holds browser sessions.
 *
 * @throws Error when a rule has more paths than ALB takes or another's name, a guarded pattern has a wildcard before its
 * end, or an earlier rule lets it through.
 */
export function planListener(
    entry: Entry,
    api: { readonly paths: readonly string[]; readonly publicPaths: readonly string[] },
    roles: Readonly<Record<string, Role>>,
): ListenerPlan {
    const byRole = Object.entries(roles)
        .filter(([, role]) => role.paths.length > 0)
        .sort(([, a], [, b]) => a.precedence - b.precedence);
    /**
     * Derived from the role's own precedence, so that a new role between others moves none: ELB refuses a priority that
     * is in use.
     */
    const priorityOf = (role: Role) =>
        FIRST_ROLE_PRIORITY +
        role.precedence * ROLES_PER_PRECEDENCE +
        byRole.filter(([, other]) => other.precedence === role.precedence).findIndex(([, other]) => other === role);
    const rule = (name: string, priority: number, paths: readonly string[], needs: ListenerRule["needs"]) => ({
        name,
        priority,
        paths,
        needs,
    });
    const rules: ListenerRule[] = [
        ...(api.publicPaths.length > 0 ? [rule("public", 10, api.publicPaths, "nothing")] : []),
        ...byRole.map(([name, role]) => rule(name, priorityOf(role), role.paths, { role: name })),
        rule("api", 10_000, api.paths, "token"),
        ...(entry === "cdn" ? [rule(APPLICATION_RULE, 20_000, ["/*"], "nothing")] : []),
    ];
    refuseWrong(rules);
    return { byDefault: entry === "cdn" ? "refuse" : "forward", verifyOrigin: entry === "cdn", rules };
}

function refuseWrong(rules: readonly ListenerRule[]): void {
    for (const [i, rule] of rules.entries()) {
        if (rules.findIndex(({ name }) => name === rule.name) !== i) {
            throw new Error(
                `Role "${rule.name}" of edge:roles has the name of one of the listener's own rules. Give it another name.`,
            );
        }
        if (rule.paths.length === 0 || rule.paths.length > PATHS_PER_RULE) {
            throw new Error(
                `Listener rule "${rule.name}" has ${rule.paths.length} paths; 1 to ${PATHS_PER_RULE} are allowed. ` +
                    `Use a pattern such as "/api/*" in edge:api or edge:roles.`,
            );
        }
        const wildcards = rule.paths.join("").replace(/[^*?]/g, "").length;
        if (wildcards > WILDCARDS_PER_RULE) {
            throw new Error(
                `Listener rule "${rule.name}" has ${wildcards} wildcards in ${rule.paths.join(", ")}; ELB takes at most ` +
                    `${WILDCARDS_PER_RULE} in all paths of a rule. Shorten the patterns in edge:api or edge:roles.`,
            );
        }
    }
    // `/api/*/admin` would be reached as `/api/x/%61dmin`, which the web ACL cannot tell from any other `/api/` path.
    const open = rules
        .filter((r) => r.needs !== "nothing")
        .flatMap((r) => r.paths.filter((p) => !/^[^*?]+\*?$/.test(p)));
    if (open.length > 0) {
        throw new Error(
            `Path "${open[0]}" of edge:api or edge:roles needs a token and has a wildcard before its end; a request could ` +
                `reach it in another spelling. Allowed are whole paths and beginnings, such as "/api/admin*".`,
        );
    }
    refuseCovered(rules);
}

/** Refuses a guarded path that an earlier rule lets through: its guard would never be asked. */
function refuseCovered(rules: readonly ListenerRule[]): void {
    for (const [i, rule] of rules.entries()) {
        // A role may have the whole API: it is asked for more than the API's own rule asks.
        const before = rules.slice(0, i).filter((r) => r.needs === "nothing" || typeof rule.needs === "object");
        for (const path of rule.paths) {
            const first = before.find((r) => r.paths.some((pattern) => covers(pattern, path)));
            if (first !== undefined) {
                throw new Error(
                    `Path "${path}" of ${settingOf(rule)} is let through by ${settingOf(first)}, which comes before it; what ` +
                        `guards it would never be asked for. Take one of the paths away, or give the role of the narrower ` +
                        `one the lower precedence.`,
                );
            }
        }
    }
}

function settingOf({ name, needs }: ListenerRule): string {
    return typeof needs === "object"
        ? `edge:roles.${name}`
        : `edge:api.${needs === "nothing" ? "publicPaths" : "paths"}`;
}

/** Whether a pattern matches whatever another one does, whose only wildcard is at its end. */
export function covers(pattern: string, other: string): boolean {
    const literal = pattern.replace(/[.+^$()[\]{}|\\-]/g, "\\$&");
    return new RegExp(`^${literal.replaceAll("*", ".*").replaceAll("?", "[^*]")}$`).test(other);
}

/** The prefixes that the plan's rules guard with a token: what stands before a pattern's first wildcard. */
function guardedPrefixes(plan: ListenerPlan): string[] {
    const guarded = plan.rules.filter((rule) => rule.needs !== "nothing").flatMap((rule) => rule.paths);
    return [...new Set(guarded.map((path) => path.split(/[*?]/)[0]!))];
}

/** What the web ACLs need to know of the plan: guarded prefixes, and the patterns of all rules but the application's. */
export function pathsOf(plan: ListenerPlan) {
    const programPaths = plan.rules.flatMap(({ name, paths }) => (name === APPLICATION_RULE ? [] : paths));
    return { protectedPaths: guardedPrefixes(plan), programPaths: [...new Set(programPaths)] };
}

/**
 * Names of ELB's security policies, the strongest that the client can speak. CloudFront can be set to TLS 1.2 at most
 * towards an origin (CloudFront API, OriginSslProtocols), so behind it 1.2 with forward secrecy and AEAD ciphers stays;
 * viewers get TLS 1.3 alone. Decision 0021.
 */
export const TLS_POLICY: Readonly<Record<Entry, string>> = {
    cdn: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
    internet: "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
};
