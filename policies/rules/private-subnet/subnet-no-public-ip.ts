import type { Resource } from "../../lib/resource";
import { resourceRule } from "../../lib/rule";
import { claimedTier } from "../../lib/subnets";
import { SUBNETS, token } from "../../lib/types";

const SWITCH = "mapPublicIpOnLaunch";

/** A default subnet gives them unless it is told not to (VPC user guide, "Default VPC components"). */
const gives = (subnet: Resource): boolean =>
    subnet.type === token("ec2:DefaultSubnet") ? !subnet.isFalse(SWITCH) : subnet.isTrue(SWITCH);

/** Exempt: a subnet that is tagged as of the public tier (awsx sets the switch there). */
export const rule = resourceRule({
    name: "subnet-no-public-ip",
    family: "private-subnet",
    description: "A subnet gives no public addresses by itself.",
    severity: "medium",
    covers: ["EC2.15", "CKV_AWS_130", "AVD-AWS-0164", "CT.EC2.PR.11"],
    remediation: "Set mapPublicIpOnLaunch to false; what needs a public address asks for one.",
    types: SUBNETS,
    check: (subnet) =>
        claimedTier(subnet) !== "public" && gives(subnet) ? `${subnet.show(SWITCH)}; set it to false` : undefined,
});
