import { tellOf } from "../../lib/find";
import { allowsInbound, entriesOf, nameOfEntry, NETWORK_ACL_TYPES, portsAreIgnored } from "../../lib/network-acl";
import { resourceRule } from "../../lib/rule";

/** EC2 API, CreateNetworkAclEntry: with protocol -1 "traffic on all ports is allowed, regardless of any ports". */
export const rule = resourceRule({
    name: "network-acl-ports-count",
    family: "private-subnet",
    description: "An inbound entry of a network ACL that names ports names the protocol too; else every port is open.",
    severity: "medium",
    covers: ["R-NET-4"],
    remediation: "Set protocol to tcp or udp.",
    types: NETWORK_ACL_TYPES,
    check: (acl) =>
        tellOf(
            entriesOf(acl),
            (entry) => allowsInbound(entry) && portsAreIgnored(entry),
            (entry) =>
                `${nameOfEntry(entry)} names ports, which ${entry.show("protocol")} ignores; set it to tcp or udp`,
        ),
});
