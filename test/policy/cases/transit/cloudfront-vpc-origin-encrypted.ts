import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { vpcOriginEndpointConfig: { originProtocolPolicy: "https-only" } },
    violating: {
        plain: { vpcOriginEndpointConfig: { originProtocolPolicy: "http-only" } },
        "as the viewer does": { vpcOriginEndpointConfig: { originProtocolPolicy: "match-viewer" } },
        absent: { vpcOriginEndpointConfig: { originProtocolPolicy: ABSENT } },
    },
    unknown: { policy: { vpcOriginEndpointConfig: { originProtocolPolicy: UNKNOWN } } },
});
