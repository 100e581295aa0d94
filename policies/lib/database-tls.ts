/** The parameter with which each engine refuses connections without TLS. */
import type { Finding } from "./rule";
import type { View } from "./view";

const DEMANDS = [
    { family: /^(aurora-postgresql|postgres|sqlserver)/, name: "rds.force_ssl", values: ["1"] },
    { family: /^(aurora-mysql|mysql|mariadb)/, name: "require_secure_transport", values: ["1", "ON"] },
    { family: /db2/, name: "db2comm", values: ["SSL"] },
] as const;

/** Positive: a parameter that is left to the engine's default does not pass. */
export function requiresTls(group: View): Finding {
    const demand = DEMANDS.find(({ family }) => family.test(group.text("family") ?? ""));
    if (demand === undefined) {
        return undefined;
    }
    const set = group.views("parameters").find((p) => p.text("name") === demand.name);
    const value = set?.text("value") ?? "absent";
    return (demand.values as readonly string[]).includes(value.toUpperCase())
        ? undefined
        : `parameter ${demand.name} is ${value}; set it to ${demand.values[0]}`;
}
