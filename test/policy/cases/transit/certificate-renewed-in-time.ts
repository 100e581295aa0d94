import { EXPIRED, LASTING } from "../../certificates";
import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { certificateBody: LASTING },
    passing: {
        "none of one's own": { certificateBody: ABSENT },
        "no certificate, which AWS refuses": { certificateBody: "certificate" },
    },
    violating: { expired: { certificateBody: EXPIRED } },
    unknown: { certificateBody: { certificateBody: UNKNOWN } },
});
