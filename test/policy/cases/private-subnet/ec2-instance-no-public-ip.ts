import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const fleet = (...associatePublicIpAddress: unknown[]) => ({
    launchSpecifications: associatePublicIpAddress.map((given) => ({
        ami: "ami-1",
        instanceType: "m7g.large",
        associatePublicIpAddress: given,
    })),
});

export const cases = [
    resourceCases({
        types: ["ec2:Instance", "ec2:SpotInstanceRequest"],
        compliant: { associatePublicIpAddress: false },
        passing: { "associatePublicIpAddress absent": { associatePublicIpAddress: ABSENT } },
        violating: {
            "associatePublicIpAddress true": { associatePublicIpAddress: true },
            "associatePublicIpAddress as the text true": { associatePublicIpAddress: "true" },
        },
        unknown: { associatePublicIpAddress: { associatePublicIpAddress: UNKNOWN } },
    }),
    resourceCases({
        types: ["ec2:SpotFleetRequest"],
        compliant: fleet(false),
        passing: {
            "by template": { launchSpecifications: ABSENT },
            "left to the subnet": { launchSpecifications: [{ ami: "ami-1", instanceType: "m7g.large" }] },
        },
        violating: { "one of two": fleet(false, true), "beside one that is not known": fleet(UNKNOWN, true) },
        unknown: { switch: fleet(UNKNOWN), "all of them": { launchSpecifications: UNKNOWN } },
    }),
];
