import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const version = (engineVersion: unknown) => ({ engineVersion });

export const cases = resourceCases({
    compliant: { engine: "aurora-mysql", ...version("8.0.mysql_aurora.3.10.1") },
    passing: {
        "the oldest": version("8.0.mysql_aurora.3.08.0"),
        "with patches for longer": version("8.0.mysql_aurora.3.04.4"),
        "a newer line": version("8.4.mysql_aurora.8.4.7"),
        "the line alone": version("8.0"),
        "engineVersion absent": version(ABSENT),
        PostgreSQL: { engine: "aurora-postgresql", ...version("14.9") },
    },
    violating: {
        "out of support": version("8.0.mysql_aurora.3.05.2"),
        "before those with patches for longer": version("8.0.mysql_aurora.3.03.3"),
        "of MySQL 5.7": version("5.7.mysql_aurora.2.11.2"),
        "the line of MySQL 5.7 alone": version("5.7"),
        "engine absent, which is Aurora MySQL": { engine: ABSENT, ...version("5.7.mysql_aurora.2.11.2") },
    },
    unknown: {
        engineVersion: version(UNKNOWN),
        engine: { engine: UNKNOWN, ...version("8.0.mysql_aurora.3.05.2") },
    },
});
