import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const LIST = "nginx.ingress.kubernetes.io/whitelist-source-range";
const NEWER = "nginx.ingress.kubernetes.io/allowlist-source-range";
const listing = (sources: unknown, list = LIST) => ({ metadata: { annotations: { [list]: sources } } });

export const cases = resourceCases({
    compliant: listing("192.0.2.0/24, 198.51.100.0/24"),
    passing: { "no list": listing(ABSENT), "no annotations": { metadata: ABSENT } },
    violating: {
        everybody: listing("0.0.0.0/0"),
        "everybody beside others": listing("192.0.2.0/24, 0.0.0.0/0"),
        "everybody over IPv6": listing("192.0.2.0/24,::/0"),
        "by the newer name": listing("0.0.0.0/0", NEWER),
        "by the name of AWS's controller": listing("10.0.0.0/8, 0.0.0.0/0", "alb.ingress.kubernetes.io/inbound-cidrs"),
    },
    unknown: { list: listing(UNKNOWN), annotations: { metadata: { annotations: UNKNOWN } } },
});
