import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const entries = (...blocks: unknown[]) => ({ entries: blocks.map((cidr) => ({ cidr })) });

export const cases = [
    resourceCases({
        types: ["ec2:ManagedPrefixList"],
        compliant: entries("203.0.113.0/24", "10.0.0.0/8"),
        passing: {
            "entries that are resources of their own": { entries: ABSENT },
            "networks of IPv6": entries("2001:db8::/32"),
            "an entry without a block, which the provider refuses": { entries: [{ description: "office" }] },
        },
        violating: {
            everybody: entries("203.0.113.0/24", "0.0.0.0/0"),
            "everybody over IPv6": entries("::/0"),
            "half the internet": entries("128.0.0.0/1"),
            "everybody beside a block that is not known": entries(UNKNOWN, "0.0.0.0/0"),
        },
        unknown: { entries: { entries: UNKNOWN }, "a block": entries(UNKNOWN) },
    }),
    resourceCases({
        types: ["ec2:ManagedPrefixListEntry"],
        compliant: { cidr: "203.0.113.0/24" },
        passing: { "no block, which the provider refuses": { cidr: ABSENT } },
        violating: { everybody: { cidr: "0.0.0.0/0" } },
        unknown: { cidr: { cidr: UNKNOWN } },
    }),
];
