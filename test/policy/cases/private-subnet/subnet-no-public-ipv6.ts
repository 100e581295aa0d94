import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const KEY = "assignIpv6AddressOnCreation";

export const cases = resourceCases({
    compliant: { [KEY]: false },
    passing: {
        "assignIpv6AddressOnCreation absent": { [KEY]: ABSENT },
        "a subnet of the public tier": { [KEY]: true, tags: { Tier: "public" } },
    },
    violating: {
        "assignIpv6AddressOnCreation true": { [KEY]: true },
        "a subnet of IPv6 alone": { [KEY]: true, ipv6Native: true },
    },
    unknown: { assignIpv6AddressOnCreation: { [KEY]: UNKNOWN } },
});
