/** The parameter with which each engine refuses connections without TLS. */
import { hasOwnGroup, ofAnotherStack } from "./parameter-groups";
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import type { Stack } from "./stack";
import type { View } from "./view";

/** What AWS's own controls take for a switch that is on (Control Tower's CT.RDS.PR.28). */
const ON = ["1", "ON", "TRUE"];
const DEMANDS = {
    postgres: { family: /^(aurora-postgresql|postgres)/, name: "rds.force_ssl", values: ON },
    sqlserver: { family: /^sqlserver/, name: "rds.force_ssl", values: ON },
    mysql: { family: /^(aurora-mysql|mysql)/, name: "require_secure_transport", values: ON },
    mariadb: { family: /^mariadb/, name: "require_secure_transport", values: ON },
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

/** From which major version on an engine's own default demands TLS (RDS user guide, "Requiring SSL"). */
const DEMANDED_FROM: Partial<Record<Engine, number>> = { postgres: 15, mariadb: 11.8 };
const NAMES: Readonly<Record<Engine, RegExp>> = {
    postgres: /^postgres$/,
    sqlserver: /^sqlserver/,
    mysql: /^mysql$/,
    mariadb: /^mariadb$/,
    db2: /^db2/,
};

const isOf = (db: Resource, engine: Engine): boolean => NAMES[engine].test(db.lower("engine") ?? "");

/** What an instance without a group of its own does; one that names no version has the newest. */
function defaultRequiresTls(db: Resource, engine: Engine): Finding {
    if (!isOf(db, engine)) {
        return undefined;
    }
    const [from, version] = [DEMANDED_FROM[engine], db.text("engineVersion")];
    return from !== undefined && (version === undefined || Number.parseFloat(version) >= from)
        ? undefined
        : `${db.show("parameterGroupName")}, and the default of ${engine} takes plain connections; give it a group with ${DEMANDS[engine].name} = ${DEMANDS[engine].values[0]}`;
}

/** Those of this stack. A group of another is judged there, by parameter-group-requires-tls. */
const groupsOf = (db: Resource, stack: Stack): Resource[] =>
    stack.targets(db, "parameterGroupName", ["rds:ParameterGroup"]);

/** Whatever the engine: its parameter group, where this stack has it. */
export const instanceGroupRequiresTls = (db: Resource, stack: Stack): string[] =>
    groupsOf(db, stack).flatMap((group) => requiresTls(group) ?? []);

/** An instance of one engine: its parameter group, or the engine's default where it names none. */
export const instanceRequiresTls =
    (engine: Engine) =>
    (db: Resource, stack: Stack): Finding => {
        if (!hasOwnGroup(db, "parameterGroupName")) {
            return defaultRequiresTls(db, engine);
        }
        const groups = groupsOf(db, stack);
        if (groups.length === 0 && isOf(db, engine)) {
            throw ofAnotherStack(db, "parameterGroupName");
        }
        return groups.flatMap((group) => requiresTls(group, [engine]) ?? []);
    };
