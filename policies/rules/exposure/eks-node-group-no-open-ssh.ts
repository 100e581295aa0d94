import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "eks-node-group-no-open-ssh",
    family: "exposure",
    description: "Remote access to nodes is limited to named security groups.",
    severity: "high",
    covers: ["CKV_AWS_100"],
    remediation: "Remove remoteAccess, or set sourceSecurityGroupIds.",
    types: ["eks:NodeGroup"],
    check: (group) =>
        group.has("remoteAccess.ec2SshKey") && !group.has("remoteAccess.sourceSecurityGroupIds")
            ? "remoteAccess.ec2SshKey without sourceSecurityGroupIds opens SSH to everybody; name the groups"
            : undefined,
});
