/** RDS Custom, whose host is the customer's to run: it does not take every setting of an instance (API reference of RDS). */
import type { Resource } from "./resource";
import type { Finding } from "./rule";

/** A check of what RDS Custom does not know; asked last, so that its engine need not be known where all is well. */
export const unlessCustom =
    (check: (db: Resource) => Finding) =>
    (db: Resource): Finding => {
        const found = check(db);
        return found === undefined || db.lower("engine")?.startsWith("custom-") === true ? undefined : found;
    };
