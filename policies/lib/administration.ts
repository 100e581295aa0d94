/** Remote administration that everybody of one address family may reach: CIS and EC2.53/54 judge IPv4 and IPv6 apart. */
import { admits, inbound, isWorld } from "./openings";
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
        inbound(group).flatMap((opening) => {
            const sources = SOURCES[family].flatMap((key) => opening.texts(key)).filter(isWorld);
            const open = PORTS.filter((port) => admits(opening, port));
            return sources.length === 0 || open.length === 0
                ? []
                : [`${sources.join(", ")} may reach port ${open.join(" and ")}; name the sources that need it`];
        });
