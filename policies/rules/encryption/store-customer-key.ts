import { all, mustBeOneOf, mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { MODES, STORES } from "../../lib/store-keys";
import { token } from "../../lib/types";

/** A store may have several: Glue's catalog one for itself and one for the passwords in it. */
const keysOf = (store: string): string[] => STORES.filter(([type]) => token(type) === store).map(([, key]) => key);

export const rule = resourceRule({
    name: "store-customer-key",
    family: "encryption",
    description: "A store of another service is encrypted with a key of one's own, too.",
    severity: "medium",
    covers: ["R-SEC-1", ...STORES.flatMap(([, , ...covers]) => covers)],
    level: "advisory",
    remediation: "Set the key that the finding names to a customer-managed one.",
    types: [...new Set(STORES.map(([type]) => type))],
    check: (store) => {
        const mode = MODES.get(store.type);
        const keys = keysOf(store.type).map(mustBeOwnKey);
        return all(...keys, ...(mode === undefined ? [] : [mustBeOneOf(...mode)]))(store);
    },
});
