import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const group = (dbClusterParameterGroupName: unknown) => ({ dbClusterParameterGroupName });

export const cases = resourceCases({
    compliant: group("documents"),
    violating: {
        "dbClusterParameterGroupName absent": group(ABSENT),
        "AWS's default": group("default.docdb5.0"),
        empty: group(""),
    },
    unknown: { dbClusterParameterGroupName: group(UNKNOWN) },
});
