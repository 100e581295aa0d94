import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { posixUser: { uid: 1000, gid: 1000 } },
    passing: { "numbers as texts": { posixUser: { uid: "0", gid: "0" } } },
    violating: {
        "posixUser absent": { posixUser: ABSENT },
        "gid absent": { posixUser: { gid: ABSENT } },
        "uid absent": { posixUser: { uid: ABSENT } },
    },
    unknown: { gid: { posixUser: { gid: UNKNOWN } } },
});
