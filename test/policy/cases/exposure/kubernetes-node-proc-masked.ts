import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

const unmasked = secured({ procMount: "Unmasked" });

export const cases = podCases({
    pod: secured({ procMount: "Default" }),
    passing: {
        absent: secured({}),
        "no security context": containing({}),
        "users of its own": { hostUsers: false, ...unmasked },
    },
    violating: {
        unmasked,
        "the node's users, by name": { hostUsers: true, ...unmasked },
        "of a container before": { initContainers: [{ name: "first", securityContext: { procMount: "Unmasked" } }] },
    },
    unknown: { procMount: secured({ procMount: UNKNOWN }), "whose users": { hostUsers: UNKNOWN, ...unmasked } },
});
