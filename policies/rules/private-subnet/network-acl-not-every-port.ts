import { tellOf } from "../../lib/find";
import { allowsInbound, entriesOf, nameOfEntry, namesEveryPort, NETWORK_ACL_TYPES } from "../../lib/network-acl";
import { hasPorts } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "network-acl-not-every-port",
    family: "private-subnet",
    description: "No inbound entry of a network ACL is written for every port.",
    severity: "medium",
    covers: ["CKV_AWS_352"],
    remediation: "Name the ports that the tier serves, and the ephemeral range for answers.",
    types: NETWORK_ACL_TYPES,
    check: (acl) =>
        tellOf(
            entriesOf(acl),
            (entry) => allowsInbound(entry) && hasPorts(entry) && namesEveryPort(entry),
            (entry) => `${nameOfEntry(entry)} allows every port; name the ports`,
        ),
});
