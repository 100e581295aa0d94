import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const group = (clusterParameterGroupName: unknown) => ({ clusterParameterGroupName });

export const cases = resourceCases({
    compliant: group("warehouse"),
    violating: {
        "clusterParameterGroupName absent": group(ABSENT),
        "AWS's default": group("default.redshift-2.0"),
        empty: group(""),
    },
    unknown: { clusterParameterGroupName: group(UNKNOWN) },
});
