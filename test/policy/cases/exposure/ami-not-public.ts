import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { imageId: "ami-1", accountId: "123456789012" },
    passing: {
        "an organization": {
            accountId: ABSENT,
            organizationArn: "arn:aws:organizations::123456789012:organization/o-1a2b3c4d5e",
        },
        "group absent": { group: ABSENT },
    },
    violating: { everybody: { accountId: ABSENT, group: "all" } },
    unknown: { group: { group: UNKNOWN } },
});
