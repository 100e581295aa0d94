import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

const ofThePod = (demanded: unknown) => ({ securityContext: { runAsNonRoot: demanded } });

export const cases = podCases({
    pod: secured({ runAsNonRoot: true }),
    passing: {
        "of the pod": { ...ofThePod(true), ...containing({}) },
        "users that are not the node's": { hostUsers: false, ...containing({}) },
    },
    violating: {
        absent: secured({}),
        "a user by number": secured({ runAsUser: 1000 }),
        false: secured({ runAsNonRoot: false }),
        "against the pod's": { ...ofThePod(true), ...secured({ runAsNonRoot: false }) },
        "the pod's against it": { ...ofThePod(false), ...secured({ runAsNonRoot: true }) },
        "one that runs before": { initContainers: [{ name: "init" }] },
    },
    unknown: {
        "the setting": secured({ runAsNonRoot: UNKNOWN }),
        "the pod's": { ...ofThePod(UNKNOWN), ...containing({}) },
        "the pod's beside it": ofThePod(UNKNOWN),
        "whose users": { hostUsers: UNKNOWN, ...containing({}) },
    },
});
