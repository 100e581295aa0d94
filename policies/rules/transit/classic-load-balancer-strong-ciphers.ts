import { attributesOf, TLS_POLICIES } from "../../lib/classic-policies";
import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

/** Broken ciphers and hashes, and those without a key, without encryption or of export strength, by any naming. */
const WEAK = /RC2|RC4|ARCFOUR|DES|MD5|NULL|EXP|ADH|AECDH|ANON|IDEA|SEED|KRB5/i;

export const rule = resourceRule({
    name: "classic-load-balancer-strong-ciphers",
    family: "transit",
    description: "A classic load balancer's policy offers no broken cipher.",
    severity: "high",
    covers: ["R-SEC-1"],
    remediation: "Use Reference-Security-Policy ELBSecurityPolicy-TLS-1-2-2017-01.",
    types: TLS_POLICIES,
    check: (policy) =>
        tellOf(
            attributesOf(policy),
            (attribute) => WEAK.test(attribute.text("name") ?? "") && attribute.isTrue("value"),
            (attribute) => `it offers ${attribute.text("name")}; leave that cipher out`,
        ),
});
