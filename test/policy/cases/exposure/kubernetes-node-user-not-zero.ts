import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

const root = secured({ runAsUser: 0 });

export const cases = podCases({
    pod: secured({ runAsUser: 1000 }),
    passing: {
        absent: secured({}),
        "no security context": containing({}),
        "users of its own": { hostUsers: false, ...root },
    },
    violating: {
        root,
        "the pod's": { securityContext: { runAsUser: 0 }, ...secured({ runAsUser: 1000 }) },
    },
    unknown: { user: secured({ runAsUser: UNKNOWN }), "whose users": { hostUsers: UNKNOWN, ...root } },
});
