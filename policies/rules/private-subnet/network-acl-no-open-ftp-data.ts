import { NETWORK_ACL_TYPES, worldReaches } from "../../lib/network-acl";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "network-acl-no-open-ftp-data",
    family: "private-subnet",
    description: "A network ACL does not let everybody reach FTP data (20).",
    severity: "high",
    covers: ["CKV_AWS_230"],
    remediation: "Narrow the entry's source, or deny the port in an entry before it.",
    types: NETWORK_ACL_TYPES,
    check: (acl, stack) =>
        worldReaches(acl, stack, 20)
            ? "everybody may reach port 20; narrow the source or the ports, or deny the port before"
            : undefined,
});
