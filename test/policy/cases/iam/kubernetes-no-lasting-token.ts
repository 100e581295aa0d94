import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { type: "kubernetes.io/tls" },
    passing: { "type absent, which is Opaque": { type: ABSENT } },
    violating: { "a token": { type: "kubernetes.io/service-account-token" } },
    unknown: { type: { type: UNKNOWN } },
});
