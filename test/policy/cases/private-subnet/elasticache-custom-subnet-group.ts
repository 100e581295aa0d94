import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { subnetGroupName: "private" },
    violating: {
        "subnetGroupName absent": { subnetGroupName: ABSENT },
        "subnetGroupName default": { subnetGroupName: "default" },
        "subnetGroupName empty": { subnetGroupName: "" },
    },
    unknown: { subnetGroupName: { subnetGroupName: UNKNOWN } },
});
