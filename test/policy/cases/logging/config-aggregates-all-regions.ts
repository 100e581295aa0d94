import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { accountAggregationSource: { accountIds: ["123456789012"], allRegions: true } },
    passing: {
        "of the organization": {
            accountAggregationSource: ABSENT,
            organizationAggregationSource: { roleArn: "role", allRegions: true },
        },
    },
    violating: {
        "named regions": { accountAggregationSource: { allRegions: ABSENT, regions: ["us-east-1"] } },
        false: { accountAggregationSource: { allRegions: false } },
    },
    unknown: { "all regions": { accountAggregationSource: { allRegions: UNKNOWN } } },
});
