import { both } from "../../lib/find";
import { protocolOf } from "../../lib/listeners";
import { resourceRule } from "../../lib/rule";
import { TARGET_GROUPS } from "../../lib/types";

const ENCRYPTED = ["HTTPS", "TLS", "QUIC"];
/** A function is called, and a load balancer behind another one has listeners of its own. */
const OTHERS = ["lambda", "alb"];

export const rule = resourceRule({
    name: "target-group-encrypted-protocol",
    family: "transit",
    description: "A load balancer reaches its targets by an encrypted protocol.",
    severity: "medium",
    covers: ["ELB.22"],
    level: "advisory",
    remediation: "Set protocol to HTTPS, TLS or QUIC, which the targets must speak.",
    types: TARGET_GROUPS,
    // Where TLS may end at the listener: target-group-encrypted.
    check: (group) =>
        both(
            () => !["GENEVE", ...ENCRYPTED].includes(protocolOf(group) ?? ""),
            () => !OTHERS.includes(group.lower("targetType") ?? "instance"),
        )
            ? `${group.show("protocol")}; set it to HTTPS, TLS or QUIC`
            : undefined,
});
