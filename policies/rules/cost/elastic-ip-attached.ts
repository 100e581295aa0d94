import { isGiven } from "../../lib/checks";
import { stackRule } from "../../lib/rule";
import { LOAD_BALANCERS } from "../../lib/types";

/** An address and what holds it call it so; awsx hands the text on, not the resource. */
const KEY = "allocationId";
const HOLDERS = ["instance", "networkInterface"];
const USERS = [
    ["ec2:NatGateway", "allocationId"],
    ["ec2:NatGateway", "secondaryAllocationIds"],
    ["ec2:EipAssociation", "allocationId"],
    ["ec2:EipAssociation", "publicIp"],
    ["redshift:Cluster", "elasticIp"],
    ["transfer:Server", "endpointDetails"],
] as const;

export const rule = stackRule({
    name: "elastic-ip-attached",
    family: "cost",
    description: "An elastic address is attached to something.",
    severity: "low",
    covers: ["EC2.12", "CKV2_AWS_19"],
    level: "advisory",
    remediation: "Attach it to an instance, an interface or a NAT gateway, or release it.",
    types: ["ec2:Eip"],
    check: (address, stack) =>
        HOLDERS.some((key) => address.urnsBehind(key).length > 0 || isGiven(address, key)) ||
        USERS.some(([type, key]) => stack.referrers(address, [type], key).length > 0) ||
        stack.referrersInside(address, LOAD_BALANCERS, "subnetMappings", "allocationId").length > 0 ||
        stack.referrersInside(address, ["ec2:NatGateway"], "availabilityZoneAddresses", "allocationIds").length > 0 ||
        stack.all(["ec2:NatGateway"]).some((nat) => address.has(KEY) && nat.text(KEY) === address.text(KEY))
            ? undefined
            : "nothing in this stack uses the address; attach it or release it",
});
