import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const permitted = (minRange: unknown, maxRange: unknown) => ({
    permittedPublicSecurityGroupRuleRanges: [{ minRange, maxRange }],
});

export const cases = resourceCases({
    compliant: { blockPublicSecurityGroupRules: true, ...permitted(22, 22) },
    passing: { "no range permitted": { permittedPublicSecurityGroupRuleRanges: ABSENT } },
    violating: {
        off: { blockPublicSecurityGroupRules: false },
        "the switch absent": { blockPublicSecurityGroupRules: ABSENT },
        "another port": permitted(8088, 8088),
        "more than port 22": permitted(22, 23),
        "the end absent": { permittedPublicSecurityGroupRuleRanges: [{ minRange: 22 }] },
        "the start absent": { permittedPublicSecurityGroupRuleRanges: [{ maxRange: 22 }] },
    },
    unknown: {
        "the switch": { blockPublicSecurityGroupRules: UNKNOWN },
        "a range": { permittedPublicSecurityGroupRuleRanges: [UNKNOWN] },
        maxRange: permitted(22, UNKNOWN),
    },
});
