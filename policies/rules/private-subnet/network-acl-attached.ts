import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "network-acl-attached",
    family: "private-subnet",
    description: "A network ACL guards subnets.",
    severity: "low",
    covers: ["CKV2_AWS_1", "EC2.16"],
    remediation: "Name subnets in subnetIds or by a NetworkAclAssociation, or remove the ACL.",
    types: ["ec2:NetworkAcl"],
    check: (acl, stack) =>
        acl.namesSome("subnetIds") || stack.referrers(acl, ["ec2:NetworkAclAssociation"], "networkAclId").length > 0
            ? undefined
            : `${acl.show("subnetIds")} and no NetworkAclAssociation names it; attach it or remove it`,
});
