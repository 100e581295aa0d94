import { attributesOf, TLS_POLICIES } from "../../lib/classic-policies";
import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const CURRENT = "ELBSecurityPolicy-TLS-1-2-2017-01";
/** Those that offer TLS 1.0 or 1.1 (Classic Load Balancers guide, "Predefined SSL security policies"). */
const OLD_POLICIES = [
    "ELBSecurityPolicy-2016-08",
    "ELBSecurityPolicy-TLS-1-1-2017-01",
    "ELBSecurityPolicy-2015-05",
    "ELBSecurityPolicy-2015-03",
    "ELBSecurityPolicy-2015-02",
    "ELBSecurityPolicy-TLS-1-0-2015-04",
    "ELBSecurityPolicy-2014-10",
    "ELBSecurityPolicy-2014-01",
    "ELBSecurityPolicy-Default",
];
const OLD_PROTOCOLS = ["Protocol-SSLv3", "Protocol-TLSv1", "Protocol-TLSv1.1"];

export const rule = resourceRule({
    name: "classic-load-balancer-policy-current",
    family: "transit",
    description: "A classic load balancer's policy offers TLS 1.2 and nothing older.",
    severity: "high",
    covers: ["CKV_AWS_213"],
    remediation: "Use Reference-Security-Policy ELBSecurityPolicy-TLS-1-2-2017-01.",
    types: TLS_POLICIES,
    check: (policy) =>
        findIn(attributesOf(policy), (attribute) => {
            const [name, value] = [
                attribute.text("name") ?? "",
                attribute.text("value") ?? String(attribute.get("value")),
            ];
            const old = OLD_PROTOCOLS.includes(name) ? value.toLowerCase() === "true" : false;
            const weak = name === "Reference-Security-Policy" && OLD_POLICIES.includes(value);
            return old || weak ? [`${name} is ${value}; use ${CURRENT}`] : [];
        }),
});
