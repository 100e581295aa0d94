/** RDS Custom, whose host is the customer's to run: it does not take every setting of an instance (API reference of RDS). */
import { isGiven } from "./checks";
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import { attempt } from "./view";

/** By its engine; RDS makes none without an instance profile, so that one without is none, whatever its engine will be. */
function isCustom(db: Resource): boolean {
    const engine = attempt(() => db.lower("engine"));
    return "value" in engine ? engine.value?.startsWith("custom-") === true : isGiven(db, "customIamInstanceProfile");
}

/** A check of what RDS Custom does not know. */
export const unlessCustom =
    (check: (db: Resource) => Finding) =>
    (db: Resource): Finding =>
        isCustom(db) ? undefined : check(db);
