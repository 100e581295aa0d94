import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { webAclId: "arn:aws:wafv2:us-east-1:1:global/webacl/a/1" },
    violating: { "webAclId absent": { webAclId: ABSENT }, "webAclId empty": { webAclId: "" } },
    unknown: { webAclId: { webAclId: UNKNOWN } },
});
