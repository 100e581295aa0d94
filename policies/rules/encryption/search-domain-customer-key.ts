import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-customer-key",
    family: "encryption",
    description: "A search domain is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_247"],
    level: "advisory",
    remediation: "Set encryptAtRest.kmsKeyId to a customer-managed key.",
    types: SEARCH_DOMAINS,
    check: mustBeOwnKey("encryptAtRest.kmsKeyId"),
});
