/**
 * Network ACL entries of each subnet tier, derived from the flows (R-NET-3).
 *
 * An ACL keeps no state, so each path needs the way there and the way back, at both ends. It knows addresses only:
 * whatever lies outside the VPC is 0.0.0.0/0, but for a database that is moved here. Security groups, which do know
 * tiers and prefix lists, narrow it down.
 */
import { createHash } from "node:crypto";
import { aggregate, type CidrBlock, contains, formatCidr } from "./cidr";
import { RDP_PORT } from "../shared/ports";
import { type Flow, flowId, isTier, type Peer, type Ports, type Tier, tiers, UNPRIVILEGED } from "./flows";
import { type SubnetTier, type TierBlocks } from "./subnets";

export interface AclRule {
    readonly ruleNo: number;
    readonly protocol: Protocol;
    readonly cidrBlock: string;
    /** ICMP has none: 0, as the provider wants it. */
    readonly ports: Ports;
    /** The flows that need this rule. */
    readonly flows: readonly string[];
}

type Protocol = "tcp" | "udp" | "icmp";
type Direction = "ingress" | "egress";
export type AclRules = Readonly<Record<Direction, readonly AclRule[]>>;

/**
 * AWS: "Rules per network ACL: 20", one-way; it "includes the default deny rules" (Amazon VPC quotas), of which an ACL for
 * IPv4 has one, and more than the default may slow the network down.
 */
const MOST_RULES = 20 - 1;
/** Below and above it there is room for what a person adds by hand in an emergency: a denial has to come first. */
const NUMBERS = { first: 1000, last: 32_000 } as const;

const WORLD: CidrBlock = { base: 0, prefix: 0 };

/**
 * "Fragmentation needed": a router on the way takes no packet of that size. Without it large packets of a connection to the
 * outside vanish; AWS asks for it in both directions wherever somebody speaks with the internet (VPC user guide, "Path MTU
 * Discovery and network ACLs"). Security groups pass it as part of the connection. It is the only ICMP that is allowed.
 */
export const PATH_MTU = { icmpType: 3, icmpCode: 4 } as const;

/**
 * Client ports of connections to the outside. NAT gateways and load balancers use 1024 to 65535 (VPC user guide,
 * "Ephemeral ports"); 3389 is left out of what the world may send to, as CIS 6.2 and EC2.21 ask: one outgoing
 * connection in 64,512 meets it and is tried again on another port.
 */
const REPLIES_FROM_WORLD: readonly Ports[] = [
    [1024, RDP_PORT - 1],
    [RDP_PORT + 1, 65535],
];

/** From any address: routers on the way send it, not the peer. */
const PATH_MTU_OPENING = { protocol: "icmp", ports: [0, 0], block: WORLD } as const;

/** Where a packet comes from or goes to, as an ACL sees it. */
type Place = SubnetTier | "world" | "source";
type Blocks = TierBlocks & { readonly source?: readonly CidrBlock[] };

/** One packet that crosses the border of `at`'s subnets. */
interface Crossing {
    readonly at: SubnetTier;
    readonly direction: Direction;
    readonly peer: Place;
    readonly ports: Ports;
}

/** What one flow needs to be open; openings that lie within each other become one rule. */
interface Opening {
    readonly protocol: Protocol;
    readonly block: CidrBlock;
    readonly ports: Ports;
    readonly flow: string;
}

/** An opening with all flows that it serves. */
interface Kept extends Opening {
    readonly flows: string[];
}

/**
 * Entries cover every place that a tier's subnets can take, so that another zone changes none: the provider deletes
 * changed entries before it adds new ones (terraform-provider-aws, vpc_network_acl.go, updateNetworkACLEntries), and
 * packets are dropped in between, in every zone.
 *
 * @throws Error when a subnet tier needs more rules in a direction than AWS allows.
 */
export function planAcls(flows: readonly Flow[], blocks: Blocks): Readonly<Record<SubnetTier, AclRules>> {
    const blocksOf = (place: Place): readonly CidrBlock[] =>
        place === "world" ? [WORLD] : aggregate(blocks[place] ?? []);

    const rules = (at: SubnetTier, direction: Direction): AclRule[] => {
        const openings = flows.flatMap((flow): Opening[] => {
            const crossed = crossings(flow).filter((c) => c.at === at && c.direction === direction);
            const { protocol } = flow;
            return [
                ...crossed.flatMap((c) =>
                    portsOf(c).flatMap((ports) => blocksOf(c.peer).map((block) => ({ ports, block, protocol }))),
                ),
                ...(crossed.every((c) => isSubnet(c.peer)) ? [] : [PATH_MTU_OPENING]),
            ].map((opening) => ({ ...opening, flow: flowId(flow) }));
        });
        return limited(numbered(withoutCovered(openings)), at, direction);
    };
    const both = (at: SubnetTier): AclRules => ({ ingress: rules(at, "ingress"), egress: rules(at, "egress") });
    return { public: both("public"), private: both("private"), database: both("database") };
}

/** Every border that the packets of a flow and their replies cross. */
export function crossings(flow: Flow): Crossing[] {
    const [from, to] = [placeOf(flow.from), placeOf(flow.to)];
    const direct = [...oneWay(from, to, flow.ports), ...oneWay(to, from, UNPRIVILEGED)];
    if (flow.via === undefined) {
        return direct;
    }
    // The client addresses the world, so its own subnets see the world; the NAT gateway's see the client's packets
    // come in and its own go out, and both kinds of reply.
    return [
        ...direct,
        { at: "public", direction: "ingress", peer: from, ports: flow.ports },
        { at: "public", direction: "egress", peer: to, ports: flow.ports },
        { at: "public", direction: "ingress", peer: to, ports: UNPRIVILEGED },
        { at: "public", direction: "egress", peer: from, ports: UNPRIVILEGED },
    ];
}

function oneWay(from: Place, to: Place, ports: Ports): Crossing[] {
    return [
        ...(isSubnet(from) ? [{ at: from, direction: "egress", peer: to, ports } as const] : []),
        ...(isSubnet(to) ? [{ at: to, direction: "ingress", peer: from, ports } as const] : []),
    ];
}

const isSubnet = (place: Place): place is SubnetTier => place !== "world" && place !== "source";

function placeOf(end: Tier | Peer): Place {
    return isTier(end) ? tiers[end] : end === "source" ? end : "world";
}

function portsOf({ direction, peer, ports }: Crossing): readonly Ports[] {
    return direction === "ingress" && peer === "world" && ports === UNPRIVILEGED ? REPLIES_FROM_WORLD : [ports];
}

/** Drops what another rule already allows; that rule then lists the flows of both. */
function withoutCovered(openings: readonly Opening[]): Kept[] {
    const kept: Kept[] = [];
    const width = ({ ports }: Opening) => ports[1] - ports[0];
    for (const o of [...openings].sort((a, b) => a.block.prefix - b.block.prefix || width(b) - width(a))) {
        const cover = kept.find(
            (k) =>
                k.protocol === o.protocol &&
                contains(k.block, o.block) &&
                k.ports[0] <= o.ports[0] &&
                k.ports[1] >= o.ports[1],
        );
        if (cover === undefined) {
            kept.push({ ...o, flows: [o.flow] });
        } else if (!cover.flows.includes(o.flow)) {
            cover.flows.push(o.flow);
        }
    }
    return kept;
}

/**
 * All rules allow, so their order means nothing. Each number is a hash of its rule: numbered in sequence, another path
 * would move the numbers of others, which deletes those first (`planAcls`). They are listed by protocol, port and
 * address.
 */
function numbered(openings: readonly Kept[]): AclRule[] {
    const taken = new Set<number>();
    return [...openings]
        .sort(
            (a, b) =>
                a.protocol.localeCompare(b.protocol) ||
                a.ports[0] - b.ports[0] ||
                a.ports[1] - b.ports[1] ||
                a.block.base - b.block.base,
        )
        .map(({ protocol, block, ports, flows }) => {
            const cidrBlock = formatCidr(block);
            return {
                ruleNo: numberOf(`${protocol} ${ports.join("-")} ${cidrBlock}`, taken),
                protocol,
                cidrBlock,
                ports,
                flows,
            };
        });
}

/** A hash of the text within AWS's range (1 to 32766), or the next free number after it; marks it as taken. */
function numberOf(text: string, taken: Set<number>): number {
    const range = NUMBERS.last - NUMBERS.first + 1;
    let number = NUMBERS.first + (createHash("sha256").update(text).digest().readUInt32BE(0) % range);
    while (taken.has(number)) {
        number = number === NUMBERS.last ? NUMBERS.first : number + 1;
    }
    taken.add(number);
    return number;
}

function limited(rules: AclRule[], at: SubnetTier, direction: Direction): AclRule[] {
    if (rules.length > MOST_RULES) {
        throw new Error(
            `The network ACL of the ${at} subnets needs ${rules.length} ${direction} rules; AWS allows ${MOST_RULES} a direction beside its own. ` +
                `Widen ports of one row in components/vpc/flows.ts so that rows share a rule.`,
        );
    }
    return rules;
}
