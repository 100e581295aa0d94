/** Passwords of the caches that would be skipped, or taken back. Pure. */
import { DEFAULTS } from "../../components/cache-cluster/args";

/** Of each cache by its key under `data:`, the newest generation. */
export type PasswordGenerations = Readonly<Record<"sessions" | "cache", number>>;

type Settings = { readonly passwordGeneration?: number | undefined };

export function passwordGenerationsOf(caches: Readonly<Record<"sessions" | "cache", Settings>>): PasswordGenerations {
    const newestOf = ({ passwordGeneration = DEFAULTS.passwordGeneration }: Settings) => passwordGeneration;
    return { sessions: newestOf(caches.sessions), cache: newestOf(caches.cache) };
}

/**
 * Why a cache cannot follow in one deployment. Two generations are valid at a time: without its own, a running task opens no
 * connection any more. Nor is there a way back: the secret keeps the newest password as its current one ("It can't be
 * completely removed", Secrets Manager of AWSCURRENT), which the cache would no longer take from any task that starts.
 *
 * @param before what the layer published at its last deployment; nothing is refused before the first
 * @returns undefined where running tasks and new ones can sign in, else what is wrong and what to set
 */
export function problemOfPasswords(
    before: Readonly<Record<string, unknown>> | undefined,
    wanted: PasswordGenerations,
): string | undefined {
    const deployed = (before?.["passwordGenerations"] ?? {}) as Partial<PasswordGenerations>;
    for (const key of ["sessions", "cache"] as const) {
        const [now, next] = [deployed[key] ?? wanted[key], wanted[key]];
        if (next !== now && next !== now + 1) {
            const harm =
                next < now
                    ? `the secret keeps the password of generation ${now}, and ${key} would refuse it`
                    : `${key} knows a generation and the one before, and would refuse every task that runs`;
            return (
                `data:${key}: passwordGeneration is ${next}, but ${now} is deployed: ${harm}. Allowed are ${now}, and ${now + 1} for ` +
                `the next password (docs/runbooks/cache-password.md)`
            );
        }
    }
    return undefined;
}
