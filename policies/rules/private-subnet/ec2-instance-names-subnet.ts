import { INSTANCE_PLACES } from "../../lib/placement";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ec2-instance-names-subnet",
    family: "private-subnet",
    description: "An instance names its subnet; without one AWS takes the default network, whose subnets are public.",
    severity: "high",
    covers: ["R-NET-2"],
    remediation: "Set subnetId to a private subnet.",
    types: ["ec2:Instance", "ec2:SpotInstanceRequest"],
    check: (instance) =>
        INSTANCE_PLACES.some((key) => instance.has(key))
            ? undefined
            : `${instance.show("subnetId")}; set it to a private subnet`,
});
