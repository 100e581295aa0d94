import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { autoAcceptSharedAttachments: "disable" },
    passing: { "autoAcceptSharedAttachments absent, which means disable": { autoAcceptSharedAttachments: ABSENT } },
    violating: { enable: { autoAcceptSharedAttachments: "enable" } },
    unknown: { autoAcceptSharedAttachments: { autoAcceptSharedAttachments: UNKNOWN } },
});
