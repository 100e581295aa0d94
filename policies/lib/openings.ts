/** Security-group openings: the three forms in which they are written, as one. */
import { isGiven } from "./checks";
import { isVast } from "./cidr";
import { both, either, findIn, tellOf } from "./find";
import type { Resource } from "./resource";
import { token } from "./types";
import type { View } from "./view";

/** The types that can let traffic in; the standalone rule is inbound only when its type says so. */
export const INGRESS_TYPES = [
    "ec2:SecurityGroup",
    "ec2:DefaultSecurityGroup",
    "ec2:SecurityGroupRule",
    "vpc:SecurityGroupIngressRule",
] as const;

/** The inbound openings that a resource declares. */
export function inbound(resource: Resource): View[] {
    switch (resource.type) {
        case token("ec2:SecurityGroup"):
        case token("ec2:DefaultSecurityGroup"):
            return resource.views("ingress");
        case token("ec2:SecurityGroupRule"):
            return resource.text("type") === "ingress" ? [resource] : [];
        default:
            return [resource];
    }
}

/** The types that can let traffic out. */
export const EGRESS_TYPES = [
    "ec2:SecurityGroup",
    "ec2:DefaultSecurityGroup",
    "ec2:SecurityGroupRule",
    "vpc:SecurityGroupEgressRule",
] as const;

/** The outbound openings that a resource declares. */
export function outbound(resource: Resource): View[] {
    if (resource.type === token("ec2:SecurityGroupRule")) {
        return resource.text("type") === "egress" ? [resource] : [];
    }
    return resource.type === token("vpc:SecurityGroupEgressRule") ? [resource] : resource.views("egress");
}

const BLOCKS = ["cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6"];

/** The addresses an opening names that mean everybody: any IPv4 or IPv6 block with a prefix of no bits. */
export function worldSources(opening: View): string[] {
    return worldAmong(opening, BLOCKS);
}

/** The addresses under `keys` that match. One that is known is enough, whatever the others will be. */
export const addressesAmong = (
    opening: View,
    keys: readonly string[],
    matches: (address: string) => boolean,
): string[] =>
    findIn(keys, (key) =>
        findIn(opening.elements(key), (element) => {
            const address = element();
            return typeof address === "string" && matches(address) ? [address] : [];
        }),
    );

export const worldAmong = (opening: View, keys: readonly string[]): string[] => addressesAmong(opening, keys, isWorld);

export const isWorld = (cidr: string): boolean => /\/0+$/.test(cidr.trim());
/** Everybody, or a share of the internet that nobody means by a source. */
export const isWide = (cidr: string): boolean => isWorld(cidr) || isVast(cidr);

const ANY_PROTOCOL = ["-1", "all"];
/** Of the protocols that are written as numbers, those between ports: TCP, UDP, DCCP, SCTP, UDPLite. */
const NUMBERS_WITH_PORTS = ["6", "17", "33", "132", "136"];
/** The "ports" of ICMP are message types, those of the others nothing. A name that nobody knows may have ports. */
const NAMES_WITHOUT_PORTS = ["icmp", "icmpv6", "igmp", "esp", "ah", "gre"];

const protocolOf = (opening: View): string =>
    (opening.text("protocol") ?? opening.text("ipProtocol") ?? "-1").toLowerCase();

/** Whether what an opening admits goes to a port at all. */
export function hasPorts(opening: View): boolean {
    const protocol = protocolOf(opening);
    return /^\d+$/.test(protocol) ? NUMBERS_WITH_PORTS.includes(protocol) : !NAMES_WITHOUT_PORTS.includes(protocol);
}

/** Whether an opening admits traffic to a port. */
export function admits(opening: View, port: number): boolean {
    const protocol = protocolOf(opening);
    if (ANY_PROTOCOL.includes(protocol)) {
        return true;
    }
    const { from, to } = range(opening);
    return hasPorts(opening) && from <= port && port <= to;
}

const DATAGRAMS = ["udp", "17", "udplite", "136"];

/** Whether an opening admits connections to a port: what is spoken over TCP alone is not reached by UDP. */
export const admitsConnections = (opening: View, port: number): boolean =>
    !DATAGRAMS.includes(protocolOf(opening)) && admits(opening, port);

/** Whether an opening admits traffic to every port. */
export function admitsEverything(opening: View): boolean {
    if (ANY_PROTOCOL.includes(protocolOf(opening))) {
        return true;
    }
    const { from, to } = range(opening);
    return hasPorts(opening) && from <= 1 && to >= 65535;
}

/** "0 to 0" and "-1 to -1" are how all ports are written; an end that is left out is the other one. */
function range(opening: View): { from: number; to: number } {
    const first = opening.number("fromPort");
    const last = opening.number("toPort");
    const from = first ?? last ?? 0;
    const to = last ?? first ?? 65535;
    return (from <= 0 && to === 0) || to === -1 ? { from: 0, to: 65535 } : { from, to };
}

/** What is nobody but those whom it names, whatever it will be called. */
const NAMES = ["prefixListIds", "prefixListId", "securityGroups", "sourceSecurityGroupId", "referencedSecurityGroupId"];
/** Positive: an opening that names nobody is not one that is closed. */
const namesNoSource = (opening: View): boolean =>
    !either(
        () => NAMES.some((key) => isGiven(opening, key)),
        () => BLOCKS.some((key) => opening.has(key)),
        () => opening.isTrue("self"),
    );

/** What an opening admits, for a message: `tcp 22`, `tcp 1000-2000`, `every protocol`. */
export function shown(opening: View): string {
    const protocol = protocolOf(opening);
    if (ANY_PROTOCOL.includes(protocol)) {
        return "every protocol";
    }
    const { from, to } = range(opening);
    return `${protocol} ${from === to ? from : `${from}-${to}`}`;
}

/** The violations of "not from everywhere" among a resource's openings that `opens` selects. */
export function worldOpenings(resource: Resource, opens: (opening: View) => boolean, to: string): string[] {
    return tellOf(
        inbound(resource),
        (opening) =>
            both(
                () => opens(opening),
                () => worldSources(opening).length > 0 || namesNoSource(opening),
            ),
        (opening) => {
            const sources = worldSources(opening);
            return sources.length > 0
                ? `${sources.join(", ")} may reach ${to} (${shown(opening)}); name the sources that need it`
                : `an opening for ${to} (${shown(opening)}) names no source; name the sources that need it`;
        },
    );
}
