import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { networkInterfaces: [{ associatePublicIpAddress: "false" }] },
    passing: {
        "no interface": { networkInterfaces: ABSENT },
        "associatePublicIpAddress absent": { networkInterfaces: [{ deviceIndex: 0 }] },
    },
    violating: {
        "the text true": { networkInterfaces: [{ associatePublicIpAddress: "true" }] },
        true: { networkInterfaces: [{ associatePublicIpAddress: true }] },
        "the second interface": { networkInterfaces: [{ deviceIndex: 0 }, { associatePublicIpAddress: "true" }] },
    },
    unknown: { associatePublicIpAddress: { networkInterfaces: [{ associatePublicIpAddress: UNKNOWN }] } },
});
