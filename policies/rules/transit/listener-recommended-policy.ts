import { isTls } from "../../lib/listeners";
import { resourceRule } from "../../lib/rule";
import { LISTENERS } from "../../lib/types";

/** With FIPS and post-quantum variants; without -Res- those of TLS 1.2 take CBC ciphers, too (ELB.17 since April 2026). */
const RECOMMENDED = /^ELBSecurityPolicy-TLS13-1-(3|2-Res)(-FIPS)?(-PQ)?-\d{4}-\d{2}$/;

export const rule = resourceRule({
    name: "listener-recommended-policy",
    family: "transit",
    description:
        "A listener that ends TLS uses a policy that AWS recommends: TLS 1.3, at most with TLS 1.2 without CBC ciphers beside it.",
    severity: "medium",
    // What is weak is stopped by listener-tls-1-2 and listener-strong-ciphers; AWS moves its recommendation as it goes.
    level: "advisory",
    covers: ["ELB.17"],
    remediation:
        "Set sslPolicy to ELBSecurityPolicy-TLS13-1-2-Res-2021-06, ELBSecurityPolicy-TLS13-1-3-2021-06, or a newer form of them.",
    types: LISTENERS,
    check: (listener) =>
        !isTls(listener) || RECOMMENDED.test(listener.text("sslPolicy") ?? "")
            ? undefined
            : `${listener.show("sslPolicy")}; set it to ELBSecurityPolicy-TLS13-1-2-Res-2021-06 or stricter`,
});
