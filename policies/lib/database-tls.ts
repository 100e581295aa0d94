/** The parameter with which each engine refuses connections without TLS. */
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import type { Stack } from "./stack";
import type { View } from "./view";

const DEMANDS = {
    postgres: { family: /^(aurora-postgresql|postgres)/, name: "rds.force_ssl", values: ["1"] },
    sqlserver: { family: /^sqlserver/, name: "rds.force_ssl", values: ["1"] },
    mysql: { family: /^(aurora-mysql|mysql)/, name: "require_secure_transport", values: ["1", "ON"] },
    mariadb: { family: /^mariadb/, name: "require_secure_transport", values: ["1", "ON"] },
    db2: { family: /db2/, name: "db2comm", values: ["SSL"] },
} as const;
export type Engine = keyof typeof DEMANDS;
const ENGINES = Object.keys(DEMANDS) as Engine[];

/** Positive: a parameter that is left to the engine's default does not pass. */
export function requiresTls(group: View, engines: readonly Engine[] = ENGINES): Finding {
    const demands = engines.map((engine) => DEMANDS[engine]);
    const demand = demands.find(({ family }) => family.test(group.text("family") ?? ""));
    if (demand === undefined) {
        return undefined;
    }
    const set = group.views("parameters").find((p) => p.text("name") === demand.name);
    const value = set?.text("value") ?? "absent";
    return (demand.values as readonly string[]).includes(value.toUpperCase())
        ? undefined
        : `parameter ${demand.name} is ${value}; set it to ${demand.values[0]}`;
}

/**
 * An instance's own parameter group. Without one it has the engine's default, which demands TLS from PostgreSQL 15 on; a
 * group of another stack is judged in that stack, by parameter-group-requires-tls. No engine named: any.
 */
export const instanceRequiresTls =
    (...engines: readonly Engine[]) =>
    (db: Resource, stack: Stack): string[] =>
        stack
            .targets(db, "parameterGroupName", ["rds:ParameterGroup"])
            .flatMap((group) => requiresTls(group, engines.length > 0 ? engines : ENGINES) ?? []);
