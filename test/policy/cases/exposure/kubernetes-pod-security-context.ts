import { ABSENT, UNKNOWN } from "../../harness";
import { podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: { securityContext: { runAsNonRoot: true } },
    violating: { absent: { securityContext: ABSENT }, empty: { securityContext: { runAsNonRoot: ABSENT } } },
    unknown: { context: { securityContext: UNKNOWN } },
});
