/** Names of administrators that everybody knows (RDS.24, RDS.25). */
import type { Resource } from "./resource";
import type { Finding } from "./rule";

/** What the console proposes, by engine. */
const KNOWN = ["admin", "postgres"];

export const mustNotBeKnown =
    (path: string) =>
    (db: Resource): Finding =>
        KNOWN.includes((db.text(path) ?? "").toLowerCase()) ? `${db.show(path)}; choose another` : undefined;
