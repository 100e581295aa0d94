import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { endpointType: "VPC" },
    passing: { "through an endpoint of the network": { endpointType: "VPC_ENDPOINT" } },
    violating: { public: { endpointType: "PUBLIC" }, "absent, which is public": { endpointType: ABSENT } },
    unknown: { endpointType: { endpointType: UNKNOWN } },
});
