import { all, mustBeOneOf, mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { MODES, STORES } from "../../lib/store-keys";
import { token } from "../../lib/types";

const KEYS = new Map(STORES.map(([type, key]) => [token(type), key]));

export const rule = resourceRule({
    name: "store-customer-key",
    family: "encryption",
    description: "A store of another service is encrypted with a key of one's own, too.",
    severity: "medium",
    covers: ["R-SEC-1", ...STORES.flatMap(([, , ...covers]) => covers)],
    level: "advisory",
    remediation: "Set the key that the finding names to a customer-managed one.",
    types: STORES.map(([type]) => type),
    check: (store) => {
        const mode = MODES.get(store.type);
        const key = mustBeOwnKey(KEYS.get(store.type)!);
        return mode === undefined ? key(store) : all(key, mustBeOneOf(...mode))(store);
    },
});
