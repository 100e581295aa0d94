import { isTls } from "../../lib/listeners";
import { resourceRule } from "../../lib/rule";
import { LISTENERS } from "../../lib/types";

const WEAK = /^ELBSecurityPolicy-(\d{4}-\d{2}|Default|TLS-1-0-.*|TLS-1-1-.*)$/;

export const rule = resourceRule({
    name: "listener-strong-ciphers",
    family: "transit",
    description: "A listener that ends TLS names its policy, and none with weak ciphers.",
    severity: "high",
    covers: ["CKV2_AWS_74"],
    remediation: "Set sslPolicy; its default, ELBSecurityPolicy-2016-08, takes TLS 1.0.",
    types: LISTENERS,
    check: (listener) => {
        if (!isTls(listener)) {
            return undefined;
        }
        const policy = listener.text("sslPolicy");
        return policy && !WEAK.test(policy)
            ? undefined
            : `${listener.show("sslPolicy")}; set it to ELBSecurityPolicy-TLS13-1-2-Res-2021-06 or stricter`;
    },
});
