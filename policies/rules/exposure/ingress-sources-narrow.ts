import { isVast } from "../../lib/cidr";
import { findIn } from "../../lib/find";
import { allowsInbound, entriesOf, NETWORK_ACL_TYPES } from "../../lib/network-acl";
import { addressesAmong, inbound, INGRESS_TYPES } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";
import { isOneOf } from "../../lib/types";

const SOURCES = ["cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6", "cidrBlock", "ipv6CidrBlock"];
const isOfAcl = isOneOf(NETWORK_ACL_TYPES);

export const rule = resourceRule({
    name: "ingress-sources-narrow",
    family: "exposure",
    description: "No inbound opening names half the internet, or a private range that is written too wide.",
    severity: "high",
    covers: ["R-NET-4"],
    remediation: "Name the networks that need it; 0.0.0.0/1 is every second address, 10.0.0.0/7 no private range.",
    types: [...INGRESS_TYPES, ...NETWORK_ACL_TYPES],
    check: (resource) => {
        const ofAcl = isOfAcl(resource.type);
        return findIn(ofAcl ? entriesOf(resource) : inbound(resource), (opening) =>
            ofAcl && !allowsInbound(opening) ? [] : addressesAmong(opening, SOURCES, isVast),
        ).map((block) => `${block} may come in, which holds public addresses by millions; name the networks`);
    },
});
