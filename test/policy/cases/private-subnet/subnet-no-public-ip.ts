import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const passing = {
    "a subnet of the public tier": { mapPublicIpOnLaunch: true, tags: { Tier: "public" } },
    "a subnet of the public tier, with a small letter": { mapPublicIpOnLaunch: true, tags: { tier: "public" } },
    "a public subnet of awsx": { mapPublicIpOnLaunch: true, tags: { SubnetType: "Public" } },
};
const violating = {
    "mapPublicIpOnLaunch true": { mapPublicIpOnLaunch: true },
    "mapPublicIpOnLaunch as the text true": { mapPublicIpOnLaunch: "true" },
};
const absent = { "mapPublicIpOnLaunch absent": { mapPublicIpOnLaunch: ABSENT } };
const unknown = { mapPublicIpOnLaunch: { mapPublicIpOnLaunch: UNKNOWN } };

export const cases = [
    resourceCases({
        types: ["ec2:Subnet"],
        compliant: { mapPublicIpOnLaunch: false },
        passing: { ...passing, ...absent },
        violating,
        unknown,
    }),
    resourceCases({
        types: ["ec2:DefaultSubnet"],
        compliant: { mapPublicIpOnLaunch: false },
        passing,
        violating: { ...violating, ...absent },
        unknown,
    }),
];
