import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { mapPublicIpOnLaunch: false },
    passing: {
        "mapPublicIpOnLaunch absent": { mapPublicIpOnLaunch: ABSENT },
        "a subnet of the public tier": { mapPublicIpOnLaunch: true, tags: { Tier: "public" } },
        "a public subnet of awsx": { mapPublicIpOnLaunch: true, tags: { SubnetType: "Public" } },
    },
    violating: {
        "mapPublicIpOnLaunch true": { mapPublicIpOnLaunch: true },
        "mapPublicIpOnLaunch as the text true": { mapPublicIpOnLaunch: "true" },
    },
    unknown: { mapPublicIpOnLaunch: { mapPublicIpOnLaunch: UNKNOWN } },
});
