import { NETWORK_ACL_TYPES, worldReaches } from "../../lib/network-acl";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "network-acl-no-open-rdp",
    family: "private-subnet",
    description: "A network ACL does not let everybody reach RDP (3389).",
    severity: "high",
    covers: ["EC2.21", "CKV_AWS_231", "CIS-6.2", "AVD-AWS-0105", "CT.EC2.PR.5"],
    remediation: "Narrow the entry's source, or deny the port in an entry before it.",
    types: NETWORK_ACL_TYPES,
    check: (acl, stack) =>
        worldReaches(acl, stack, 3389)
            ? "everybody may reach port 3389; narrow the source or the ports, or deny the port before"
            : undefined,
});
