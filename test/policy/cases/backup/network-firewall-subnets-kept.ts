import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const BEHIND_GATEWAY = { subnetChangeProtection: ABSENT, transitGatewayId: UNKNOWN };

export const cases = resourceCases({
    compliant: { subnetChangeProtection: true },
    passing: {
        "zones behind a transit gateway": { ...BEHIND_GATEWAY, availabilityZoneChangeProtection: true },
    },
    violating: {
        off: { subnetChangeProtection: false },
        absent: { subnetChangeProtection: ABSENT },
        "zones behind a transit gateway": { ...BEHIND_GATEWAY, subnetChangeProtection: true },
    },
    unknown: {
        switch: { subnetChangeProtection: UNKNOWN },
        "switch of the zones": { ...BEHIND_GATEWAY, availabilityZoneChangeProtection: UNKNOWN },
    },
});
