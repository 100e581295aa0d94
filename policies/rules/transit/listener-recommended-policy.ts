import { isTls } from "../../lib/listeners";
import { resourceRule } from "../../lib/rule";
import { LISTENERS } from "../../lib/types";

/** With FIPS and post-quantum variants; the -Ext1- and -Ext2- forms bring weak ciphers back. */
const RECOMMENDED = /^ELBSecurityPolicy-TLS13-1-(3|2|2-Res)(-FIPS)?(-PQ)?-\d{4}-\d{2}$/;

export const rule = resourceRule({
    name: "listener-recommended-policy",
    family: "transit",
    description: "A listener that ends TLS uses a policy that AWS recommends: TLS 1.3, with 1.2 at most beside it.",
    severity: "medium",
    covers: ["ELB.17"],
    remediation:
        "Set sslPolicy to ELBSecurityPolicy-TLS13-1-2-2021-06, its -Res- form, or ELBSecurityPolicy-TLS13-1-3-2021-06.",
    types: LISTENERS,
    check: (listener) =>
        !isTls(listener) || RECOMMENDED.test(listener.text("sslPolicy") ?? "")
            ? undefined
            : `${listener.show("sslPolicy")}; set it to ELBSecurityPolicy-TLS13-1-2-2021-06 or stricter`,
});
