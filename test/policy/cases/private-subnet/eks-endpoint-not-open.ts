import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        vpcConfig: { subnetIds: ["subnet-1"], endpointPublicAccess: true, publicAccessCidrs: ["203.0.113.0/24"] },
    },
    passing: { "no public endpoint": { vpcConfig: { endpointPublicAccess: false, publicAccessCidrs: ABSENT } } },
    violating: {
        "publicAccessCidrs absent": { vpcConfig: { publicAccessCidrs: ABSENT } },
        "an empty list": { vpcConfig: { publicAccessCidrs: [] } },
        "an empty block": {
            vpcConfig: { subnetIds: ABSENT, endpointPublicAccess: ABSENT, publicAccessCidrs: ABSENT },
        },
        everybody: { vpcConfig: { publicAccessCidrs: ["203.0.113.0/24", "0.0.0.0/0"] } },
        "everybody in two halves": { vpcConfig: { publicAccessCidrs: ["0.0.0.0/1", "128.0.0.0/1"] } },
        "the endpoint's default": { vpcConfig: { endpointPublicAccess: ABSENT, publicAccessCidrs: ABSENT } },
    },
    unknown: { publicAccessCidrs: { vpcConfig: { publicAccessCidrs: UNKNOWN } } },
});
