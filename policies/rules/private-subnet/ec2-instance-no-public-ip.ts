import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ec2-instance-no-public-ip",
    family: "private-subnet",
    description: "An instance, or one that a Spot Fleet starts, has no public address.",
    severity: "high",
    covers: ["EC2.9", "CKV_AWS_88"],
    remediation: "Set associatePublicIpAddress to false.",
    types: ["ec2:Instance", "ec2:SpotInstanceRequest", "ec2:SpotFleetRequest"],
    check: (instance) =>
        findIn([instance, ...instance.views("launchSpecifications")], (launch) =>
            launch.isTrue("associatePublicIpAddress")
                ? [`${launch.show("associatePublicIpAddress")}; set it to false`]
                : [],
        ),
});
