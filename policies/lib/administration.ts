/** Remote administration that everybody of one address family may reach: CIS and EC2.53/54 judge IPv4 and IPv6 apart. */
import { findIn } from "./find";
import { admits, inbound, shown, worldAmong } from "./openings";
import type { Resource } from "./resource";
import type { Finding } from "./rule";

const PORTS = [22, 3389];
const SOURCES = {
    IPv4: ["cidrBlocks", "cidrIpv4"],
    IPv6: ["ipv6CidrBlocks", "cidrIpv6"],
} as const;

export const administeredFromEverywhere =
    (family: keyof typeof SOURCES) =>
    (group: Resource): Finding =>
        findIn(inbound(group), (opening) => {
            const open = PORTS.filter((port) => admits(opening, port));
            const sources = open.length > 0 ? worldAmong(opening, SOURCES[family]) : [];
            return sources.length === 0
                ? []
                : [
                      `${sources.join(", ")} may reach port ${open.join(" and ")} (${shown(opening)}); name the sources that need it`,
                  ];
        });
