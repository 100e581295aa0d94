import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { subnetId: "subnet-1" },
    violating: { absent: { subnetId: ABSENT }, blank: { subnetId: "" } },
    unknown: { subnet: { subnetId: UNKNOWN } },
});
