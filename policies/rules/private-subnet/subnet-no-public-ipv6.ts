import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { claimedTier } from "../../lib/subnets";
import { SUBNETS } from "../../lib/types";

/** Exempt as in subnet-no-public-ip. */
export const rule = resourceRule({
    name: "subnet-no-public-ipv6",
    family: "private-subnet",
    description: "A subnet gives no IPv6 addresses, which are public, by itself.",
    severity: "medium",
    covers: ["EC2.15"],
    level: "advisory",
    remediation: "Set assignIpv6AddressOnCreation to false; what needs such an address asks for one.",
    types: SUBNETS,
    check: (subnet) =>
        claimedTier(subnet) === "public" ? undefined : mustNotBeTrue("assignIpv6AddressOnCreation")(subnet),
});
