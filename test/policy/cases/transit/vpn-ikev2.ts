import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { tunnel1IkeVersions: ["ikev2"], tunnel2IkeVersions: ["ikev2"] },
    violating: {
        "the first absent": { tunnel1IkeVersions: ABSENT },
        "the second absent": { tunnel2IkeVersions: ABSENT },
        "an empty list": { tunnel1IkeVersions: [] },
        both: { tunnel2IkeVersions: ["ikev1", "ikev2"] },
        "the older beside one that is not known": { tunnel2IkeVersions: [UNKNOWN, "ikev1"] },
        "the second, whatever the first is": { tunnel1IkeVersions: UNKNOWN, tunnel2IkeVersions: ["ikev1"] },
    },
    unknown: { tunnel1IkeVersions: { tunnel1IkeVersions: UNKNOWN }, a: { tunnel2IkeVersions: [UNKNOWN] } },
});
