import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const SCHEME = "alb.ingress.kubernetes.io/scheme";

export const cases = resourceCases({
    compliant: { metadata: { annotations: { [SCHEME]: "internal" } } },
    passing: { absent: { metadata: { annotations: { [SCHEME]: ABSENT } } }, "no annotations": { metadata: ABSENT } },
    violating: {
        "to the internet": { metadata: { annotations: { [SCHEME]: "internet-facing" } } },
        "to the internet, beside an annotation that is not known": {
            metadata: { annotations: { "example.com/id": UNKNOWN, [SCHEME]: "internet-facing" } },
        },
    },
    unknown: {
        scheme: { metadata: { annotations: { [SCHEME]: UNKNOWN } } },
        annotations: { metadata: { annotations: UNKNOWN } },
    },
});
