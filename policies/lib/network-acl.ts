/** Inbound entries of network ACLs, inline and standalone, in the order in which AWS evaluates them. */
import { holds } from "./find";
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
/** TCP, by name or number; the ports that rules ask about are TCP's. */
const tcp = (entry: View): boolean => ["tcp", "6"].includes((entry.text("protocol") ?? "").toLowerCase());

function ports(entry: View): { from: number; to: number } {
    const from = entry.number("fromPort");
    const to = entry.number("toPort");
    return anyProtocol(entry) || from === undefined ? EVERY_PORT : { from, to: to ?? from };
}

const covers = (entry: View, port: number): boolean =>
    (anyProtocol(entry) || tcp(entry)) && ports(entry).from <= port && port <= ports(entry).to;

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

/** Whether everybody reaches `port` through this ACL or, for a standalone entry, through this entry. */
export function worldReaches(resource: Resource, stack: Stack, port: number): boolean {
    const standalone = resource.type === token(RULE);
    if (
        standalone &&
        (resource.isTrue("egress") || !allows(resource) || !fromWorld(resource) || !covers(resource, port))
    ) {
        return false;
    }
    const families = ["cidrBlock", "ipv6CidrBlock"] as const;
    return families.some((family) => {
        const entries = deciding(resource, stack)
            .filter((entry) => holds(entry, family, isWorld) && covers(entry, port))
            .sort((a, b) => order(a) - order(b));
        if (standalone) {
            // It answers for itself only; a denial before it takes its effect away.
            const denied = entries.some((entry) => !allows(entry) && order(entry) < order(resource));
            return holds(resource, family, isWorld) && !denied;
        }
        return entries[0] !== undefined && allows(entries[0]);
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
