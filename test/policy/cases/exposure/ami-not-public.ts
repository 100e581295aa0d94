import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { imageId: "ami-1", accountId: "123456789012" },
    passing: { "an organization": { accountId: ABSENT, organizationArn: "arn:aws:organizations::1:organization/o-1" } },
    violating: { everybody: { accountId: ABSENT, group: "all" } },
    unknown: { group: { accountId: ABSENT, group: UNKNOWN } },
});
