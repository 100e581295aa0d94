import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { metadata: { ownerReferences: [{ kind: "ReplicaSet", name: "web" }] } },
    violating: { absent: { metadata: ABSENT }, empty: { metadata: { ownerReferences: [] } } },
    unknown: { owner: { metadata: { ownerReferences: UNKNOWN } } },
});
