import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { vpcConfig: { endpointPublicAccess: false, subnetIds: ["subnet-1"] } },
    violating: {
        "vpcConfig.endpointPublicAccess absent": { vpcConfig: { endpointPublicAccess: ABSENT } },
        "vpcConfig.endpointPublicAccess true": { vpcConfig: { endpointPublicAccess: true } },
        "vpcConfig absent": { vpcConfig: ABSENT },
    },
    unknown: { "vpcConfig.endpointPublicAccess": { vpcConfig: { endpointPublicAccess: UNKNOWN } } },
});
