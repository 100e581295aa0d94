import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "registered-domain-locked",
    family: "exposure",
    description: "A registered domain cannot be transferred to another registrar unasked.",
    severity: "high",
    covers: ["CKV_AWS_377"],
    // Not every registry knows a lock: there, AWS refuses any other value than false (Route 53 developer guide, by domain).
    level: "advisory",
    remediation: "Set transferLock to true, or leave it out, where the registry of the domain knows locks.",
    types: ["route53domains:RegisteredDomain", "route53domains:Domain"],
    check: mustNotBeFalse("transferLock"),
});
