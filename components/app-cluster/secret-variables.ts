/** Variables that a container gets from secrets (R-APP-5). ECS takes none of these names a second time. Pure. */

/** Keys of the Rails secret, by the variable that the container gets. A person or CI puts the values (app-secrets.md). */
export const RAILS_SECRETS = { RAILS_MASTER_KEY: "master_key", SECRET_KEY_BASE: "secret_key_base" } as const;

/** What a user's secret holds, by the last part of the variable. */
export const USER_SECRET = { USERNAME: "username", PASSWORD: "password" } as const;

/** Whom the application signs in at, by the first part of the variables. */
export const SIGN_INS = ["DATABASE", "REDIS_SESSIONS", "REDIS_CACHE"] as const;

const NAMES: readonly string[] = [
    ...Object.keys(RAILS_SECRETS),
    ...SIGN_INS.flatMap((prefix) => Object.keys(USER_SECRET).map((part) => `${prefix}_${part}`)),
];

/** @throws Error where a plain setting has the name of a secret */
export function checkVariables(variables: Readonly<Record<string, unknown>>): void {
    const taken = NAMES.filter((name) => name in variables);
    if (taken.length > 0) {
        throw new Error(
            `app:variables has ${taken.join(", ")}, which the containers get from a secret: ECS takes no name twice. Take it away; ` +
                `what the secrets hold is in docs/runbooks/app-secrets.md.`,
        );
    }
}
