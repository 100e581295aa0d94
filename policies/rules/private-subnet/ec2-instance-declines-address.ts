import { isGiven } from "../../lib/checks";
import { INSTANCE_PLACES } from "../../lib/placement";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ec2-instance-declines-address",
    family: "private-subnet",
    description: "An instance that starts in a default subnet declines the public address that it would get there.",
    severity: "high",
    covers: ["EC2.9"],
    remediation: "Set subnetId to a private subnet, or associatePublicIpAddress to false.",
    types: ["ec2:Instance", "ec2:SpotInstanceRequest"],
    // Amazon VPC User Guide, "Default subnets": instances that are started there have a public IPv4 address.
    check: (instance) =>
        INSTANCE_PLACES.some((key) => isGiven(instance, key)) || instance.isFalse("associatePublicIpAddress")
            ? undefined
            : "no subnet is named, so it starts in a default one and gets a public address; set subnetId",
});
