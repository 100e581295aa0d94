import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { encrypted: true },
    violating: { "one zone": { availabilityZoneName: "us-east-1a" } },
    unknown: { availabilityZoneName: { availabilityZoneName: UNKNOWN } },
});
