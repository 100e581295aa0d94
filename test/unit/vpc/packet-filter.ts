/**
 * What AWS does with a packet, from the security-group rules and network ACLs that a program registered: groups keep
 * state, ACLs do not, and an ACL sees only what crosses the border of a subnet.
 */
import { tiers } from "../../../components/vpc/flows";
import { parseCidr, addresses } from "../../../components/vpc/cidr";
import type { SubnetPlan, SubnetTier } from "../../../components/vpc/subnets";
import type { Recorder } from "../mocks";
import { LISTS } from "./build";

export const PEERS = { internet: "198.51.100.7", cdn: "130.176.0.9", s3: "52.216.1.1", source: "203.0.113.7" } as const;
const NAT = "nat";

export interface End {
    readonly name: keyof typeof tiers | keyof typeof PEERS;
    /** Position of the zone; ignored outside the VPC. */
    readonly zone: number;
}

export interface Packet {
    readonly from: End;
    readonly to: End;
    readonly protocol: string;
    readonly port: number;
    readonly clientPort: number;
}

interface GroupRule {
    readonly securityGroupId: string;
    readonly ipProtocol: string;
    readonly fromPort: number;
    readonly toPort: number;
    readonly cidrIpv4?: string;
    readonly prefixListId?: string;
    readonly referencedSecurityGroupId?: string;
}

interface AclEntry {
    readonly ruleNo: number;
    readonly action: string;
    readonly protocol: string;
    readonly cidrBlock: string;
    readonly fromPort: number;
    readonly toPort: number;
}

/** An entry with its block as addresses: it is compared with hundreds of thousands of packets. */
interface Entry extends AclEntry {
    readonly first: number;
    readonly last: number;
}

type Acl = Readonly<Record<"ingress" | "egress", readonly Entry[]>>;

/** One interface that a packet passes: where it is, and its address. */
interface Hop {
    readonly tier: SubnetTier | undefined;
    readonly zone: number;
    readonly address: number;
}

export class PacketFilter {
    private readonly inbound: readonly GroupRule[];
    private readonly outbound: readonly GroupRule[];
    private readonly acls: ReadonlyMap<string, Acl>;
    private readonly hops = new Map<string, Hop>();

    constructor(
        recorded: Recorder,
        private readonly plan: SubnetPlan,
    ) {
        const inputs = (type: string) => recorded.ofType(type).map((r) => r.inputs as unknown as GroupRule);
        this.inbound = inputs("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
        this.outbound = inputs("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule");
        this.acls = new Map(
            recorded.ofType("aws:ec2/networkAcl:NetworkAcl").flatMap((acl) => {
                const { subnetIds, ingress, egress } = acl.inputs as {
                    subnetIds: string[];
                    ingress?: AclEntry[];
                    egress?: AclEntry[];
                };
                // The lowest number decides.
                const inOrder = (entries: readonly AclEntry[] = []) =>
                    entries.map(withAddresses).sort((x, y) => x.ruleNo - y.ruleNo);
                const ordered: Acl = { ingress: inOrder(ingress), egress: inOrder(egress) };
                return subnetIds.map((id) => [id, ordered] as const);
            }),
        );
    }

    /** Whether the packet arrives and its reply comes back. */
    passes(packet: Packet): boolean {
        return this.groupsAllow(packet) && this.aclsAllow(packet);
    }

    groupsAllow({ from, to, protocol, port }: Packet): boolean {
        const fits = (rule: GroupRule, own: End, other: End) =>
            rule.fromPort <= port &&
            port <= rule.toPort &&
            rule.ipProtocol === protocol &&
            rule.securityGroupId === groupOf(own) &&
            names(rule, other);
        return (
            (isPeer(from) || this.outbound.some((rule) => fits(rule, from, to))) &&
            (isPeer(to) || this.inbound.some((rule) => fits(rule, to, from)))
        );
    }

    aclsAllow({ from, to, protocol, port, clientPort }: Packet): boolean {
        return this.legs(from, to).every(
            ([source, target, seenSource, seenTarget]) =>
                this.crosses(source, target, seenSource, seenTarget, protocol, port) &&
                this.crosses(target, source, seenTarget, seenSource, protocol, clientPort),
        );
    }

    /** Stretches of the way, with the addresses in the packet: outside connections but S3's go on from the NAT gateway. */
    private legs(from: End, to: End): readonly (readonly [Hop, Hop, number, number])[] {
        const [source, target] = [this.hop(from), this.hop(to)];
        const throughNat =
            !isPeer(from) && tiers[from.name as keyof typeof tiers] !== "public" && isPeer(to) && to.name !== "s3";
        if (!throughNat) {
            return [[source, target, source.address, target.address]];
        }
        const nat = this.hop({ name: NAT as never, zone: from.zone });
        return [
            [source, nat, source.address, target.address],
            [nat, target, nat.address, target.address],
        ];
    }

    private crosses(a: Hop, b: Hop, source: number, target: number, protocol: string, port: number): boolean {
        const sameSubnet = a.tier === b.tier && a.tier !== undefined && a.zone === b.zone;
        return (
            sameSubnet ||
            (this.acl(a, "egress", target, protocol, port) && this.acl(b, "ingress", source, protocol, port))
        );
    }

    private acl({ tier, zone }: Hop, direction: keyof Acl, other: number, protocol: string, port: number): boolean {
        if (tier === undefined) {
            return true;
        }
        const acl = this.acls.get(`subnet-${tier}-${this.plan[tier][zone]!.zone}`);
        const first = acl?.[direction].find(
            (e) =>
                e.protocol === protocol &&
                e.fromPort <= port &&
                port <= e.toPort &&
                e.first <= other &&
                other <= e.last,
        );
        return first?.action === "allow";
    }

    private hop({ name, zone }: End): Hop {
        const key = `${name} ${zone}`;
        const hop = this.hops.get(key) ?? this.hopOf({ name, zone });
        this.hops.set(key, hop);
        return hop;
    }

    private hopOf({ name, zone }: End): Hop {
        if (name in PEERS) {
            return { tier: undefined, zone: -1, address: numberOf(PEERS[name as keyof typeof PEERS]) };
        }
        const tier: SubnetTier = (name as string) === NAT ? "public" : tiers[name as keyof typeof tiers];
        const subnet = this.plan[tier][zone]!;
        const offset = 5 + [NAT, ...Object.keys(tiers)].indexOf(name);
        return { tier, zone, address: parseCidr(subnet.cidrBlock).base + offset };
    }
}

function isPeer({ name }: End): boolean {
    return name in PEERS;
}

/** Asked a million times, of a dozen names. */
const groups = new Map<string, string>();
function groupOf({ name }: End): string {
    const known = groups.get(name);
    const group = known ?? `network-${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}-id`;
    if (known === undefined) {
        groups.set(name, group);
    }
    return group;
}

function names(rule: GroupRule, other: End): boolean {
    if (rule.cidrIpv4 !== undefined) {
        return rule.cidrIpv4 === "0.0.0.0/0" || (isPeer(other) && holds(rule.cidrIpv4, other));
    }
    if (rule.prefixListId !== undefined) {
        return isPeer(other) && (LISTS as Record<string, string>)[other.name] === rule.prefixListId;
    }
    return !isPeer(other) && rule.referencedSecurityGroupId === groupOf(other);
}

function holds(cidrBlock: string, { name }: End): boolean {
    const [{ first, last }, address] = [withAddresses({ cidrBlock }), numberOf(PEERS[name as keyof typeof PEERS])];
    return first <= address && address <= last;
}

function numberOf(address: string): number {
    return address.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

function withAddresses<T extends { readonly cidrBlock: string }>(entry: T): T & Pick<Entry, "first" | "last"> {
    const { base, prefix } = parseCidr(entry.cidrBlock);
    return { ...entry, first: base, last: base + addresses(prefix) - 1 };
}
