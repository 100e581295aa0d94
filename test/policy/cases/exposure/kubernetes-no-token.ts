import { ABSENT, UNKNOWN } from "../../harness";
import { podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: { automountServiceAccountToken: false },
    violating: { absent: { automountServiceAccountToken: ABSENT }, true: { automountServiceAccountToken: true } },
    unknown: { token: { automountServiceAccountToken: UNKNOWN } },
});
