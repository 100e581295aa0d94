/** Inbound entries of network ACLs, inline and standalone, in the order in which AWS evaluates them. */
import { holds, someIn } from "./find";
import { isWorld } from "./openings";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { token } from "./types";
import type { View } from "./view";

export const NETWORK_ACL_TYPES = ["ec2:NetworkAcl", "ec2:DefaultNetworkAcl", "ec2:NetworkAclRule"] as const;
const RULE = "ec2:NetworkAclRule";

const EVERY_PORT = { from: 0, to: 65535 };
const allows = (entry: View): boolean =>
    (entry.text("action") ?? entry.text("ruleAction") ?? "").toLowerCase() === "allow";
const order = (entry: View): number => entry.number("ruleNo") ?? entry.number("ruleNumber") ?? 0;
const fromWorld = (entry: View): boolean =>
    ["cidrBlock", "ipv6CidrBlock"].flatMap((key) => entry.texts(key)).some(isWorld);
const anyProtocol = (entry: View): boolean => ["-1", "all"].includes((entry.text("protocol") ?? "-1").toLowerCase());
/** Between whose ports an entry lets through, by name and number. */
const TRANSPORTS = [
    ["tcp", "6"],
    ["udp", "17"],
] as const;
type Transport = (typeof TRANSPORTS)[number];

function ports(entry: View): { from: number; to: number } {
    const from = entry.number("fromPort");
    const to = entry.number("toPort");
    return anyProtocol(entry) || from === undefined ? EVERY_PORT : { from, to: to ?? from };
}

const isOf = (entry: View, transport: Transport): boolean =>
    (transport as readonly string[]).includes((entry.text("protocol") ?? "").toLowerCase());

const covers = (entry: View, port: number, transport: Transport): boolean =>
    (anyProtocol(entry) || isOf(entry, transport)) && ports(entry).from <= port && port <= ports(entry).to;

/** What is open to every protocol is judged by TCP, which the ports are for: a denial of theirs closes it. */
const opens = (entry: View, transport: Transport): boolean =>
    allows(entry) && (transport === TRANSPORTS[0] || isOf(entry, transport));

/** The inbound entries that decide together with `resource`: a standalone entry's siblings belong to the same ACL. */
function deciding(resource: Resource, stack: Stack): View[] {
    if (resource.type !== token(RULE)) {
        return resource.views("ingress");
    }
    const acl = stack.targets(resource, "networkAclId", ["ec2:NetworkAcl", "ec2:DefaultNetworkAcl"])[0];
    const siblings = acl
        ? stack.referrers(acl, [RULE], "networkAclId")
        : stack.all([RULE]).filter((r) => r.text("networkAclId") === resource.text("networkAclId"));
    return siblings.filter((r) => !r.isTrue("egress"));
}

/** Whether everybody reaches `port` over TCP or UDP through this ACL or, for a standalone entry, through this entry. */
export const worldReaches = (resource: Resource, stack: Stack, port: number): boolean =>
    someIn(TRANSPORTS, (transport) => reachesOver(transport, resource, stack, port));

function reachesOver(transport: Transport, resource: Resource, stack: Stack, port: number): boolean {
    const standalone = resource.type === token(RULE);
    if (
        standalone &&
        (resource.isTrue("egress") ||
            !opens(resource, transport) ||
            !fromWorld(resource) ||
            !covers(resource, port, transport))
    ) {
        return false;
    }
    const families = ["cidrBlock", "ipv6CidrBlock"] as const;
    return families.some((family) => {
        const entries = deciding(resource, stack)
            .filter((entry) => holds(entry, family, isWorld) && covers(entry, port, transport))
            .sort((a, b) => order(a) - order(b));
        if (standalone) {
            // It answers for itself only; a denial before it takes its effect away.
            const denied = entries.some((entry) => !allows(entry) && order(entry) < order(resource));
            return holds(resource, family, isWorld) && !denied;
        }
        return entries[0] !== undefined && opens(entries[0], transport);
    });
}

/** The entries that a resource declares; a standalone one may be outbound. */
export const entriesOf = (resource: Resource): View[] =>
    resource.type === token(RULE) ? [resource] : resource.views("ingress");

export const allowsInbound = (entry: View): boolean => !entry.isTrue("egress") && allows(entry);

/** How a message names an entry. */
export const nameOfEntry = (entry: View): string => `entry ${entry.text("ruleNo") ?? entry.text("ruleNumber") ?? "?"}`;

/** Whether an entry is written for every port: it names none, or all of them. */
export function namesEveryPort(entry: View): boolean {
    const from = entry.number("fromPort");
    const to = entry.number("toPort") ?? from;
    const all = from === undefined || (from === 0 && to === 0) || (from === -1 && to === -1);
    return all || (from <= 1 && to! >= 65535);
}

/** EC2 ignores the ports of an entry for all protocols. */
export const portsAreIgnored = (entry: View): boolean => anyProtocol(entry) && !namesEveryPort(entry);
