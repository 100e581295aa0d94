import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const policy = (tlsPolicy: unknown) => ({ deliveryOptions: { tlsPolicy } });

export const cases = resourceCases({
    compliant: policy("REQUIRE"),
    passing: { "as SES's first version writes it": policy("Require") },
    violating: {
        "tlsPolicy absent": policy(ABSENT),
        optional: policy("OPTIONAL"),
        "deliveryOptions absent": { deliveryOptions: ABSENT },
    },
    unknown: { tlsPolicy: policy(UNKNOWN) },
});
