/**
 * Where a subnet stands: its tier and its zone, from this stack's own route tables or from what the network layer
 * registered (`integers:contract:Upstream`, stacks/wiring.ts). R-NET-2, R-NET-4.
 */
import { isPublic, isVast } from "./cidr";
import { findIn, holds, someIn } from "./find";
import { addressesAmong, worldAmong } from "./openings";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { SUBNETS, token, VPCS } from "./types";
import { Undetermined } from "./undetermined";
import { attempt, View } from "./view";

const UPSTREAM = "integers:contract:Upstream";
/** Outputs of the network layer that list subnets, all in the order of `availabilityZones` (stacks/contracts.ts). */
export const TIER_LISTS = { public: "publicSubnetIds", app: "appSubnetIds", database: "databaseSubnetIds" } as const;
export type Tier = keyof typeof TIER_LISTS;

/**
 * A subnet that a property names: a resource of this stack, only an id, or one of which nothing is known yet, except perhaps
 * that it is among these.
 */
export type SubnetRef =
    | { readonly resource: Resource }
    | { readonly id: string }
    | { readonly unknown: Error; readonly among?: readonly Resource[] };
export const isOpen = (ref: SubnetRef): boolean => "unknown" in ref;

/**
 * The subnets behind a property; from the engine's dependencies while ids are not known yet. For a property that holds
 * blocks, `key` is the block's property that names the subnet.
 */
export function subnetsBehind(source: Resource, path: string, stack: Stack, key?: string): SubnetRef[] {
    const behind = stack.behind(source, path, SUBNETS);
    // What another stack or a component hands out may be in a list that is not known, too.
    const alsoIn = (unknown: Error): SubnetRef[] => (source.urnsBehind(path).every(isOfAws) ? [] : [{ unknown }]);
    const elements = attempt(() => source.elements(path));
    if ("unknown" in elements) {
        if (behind.length === 0) {
            throw elements.unknown;
        }
        return [...whichOf(behind, 1, elements.unknown), ...alsoIn(elements.unknown)];
    }
    const lists = elements.value.map((element) => attempt(() => idsOf(element, key)));
    const read = lists.flatMap((list) => ("value" in list ? list.value.map(attempt) : [list]));
    const ids = [...new Set(read.flatMap((each) => ("value" in each ? each.value : [])))];
    const known = ids.map((id) => {
        const resource = stack.named(id, SUBNETS);
        return resource === undefined ? { id } : { resource };
    });
    const lacking = read.flatMap((each) => ("unknown" in each ? [each] : []));
    const rest = behind.filter((resource) => !known.some((ref) => ref.resource === resource));
    if (lacking.length === 0) {
        return known;
    }
    const open = lists.flatMap((list) => ("unknown" in list ? alsoIn(list.unknown) : []));
    return [...known, ...whichOf(rest, lacking.length, lacking[0]!.unknown), ...lacking.slice(rest.length), ...open];
}

/** Those behind as many values: more of them are what a component made that hands some of them out (awsx.ec2.Vpc). */
const whichOf = (behind: readonly Resource[], values: number, unknown: Error): SubnetRef[] =>
    behind.length > values ? [{ unknown, among: behind }] : behind.map((resource) => ({ resource }));

/**
 * The ids of an element, each read when it is asked for: an id, or a block with one or several. Throws where those of a block are not
 * known.
 */
function idsOf(element: () => unknown, key: string | undefined): (() => string[])[] {
    const held = (at: () => unknown) => () => new View({ held: at() }).texts("held");
    const block = key === undefined ? undefined : element();
    return key === undefined || typeof block === "string" ? [held(element)] : new View(block).elements(key).map(held);
}

/** The network layer's outputs as this stack read them. */
function upstreamNetwork(stack: Stack): View | undefined {
    return stack.components(UPSTREAM).find((u) => u.text("layer") === "network");
}

/** The tier of a subnet that another layer owns; undefined where nothing says which. */
export function upstreamTier(id: string, stack: Stack): Tier | undefined {
    const network = upstreamNetwork(stack);
    const tiers = Object.keys(TIER_LISTS) as Tier[];
    return tiers.find((tier) => network !== undefined && holds(network, TIER_LISTS[tier], id));
}

/** The zone of each subnet. One that nothing places may be left out where the others lie in `enough` zones; else it throws. */
export function zonesOf(subnets: readonly SubnetRef[], stack: Stack, enough = Infinity): Set<string> {
    const zones = subnets.map((ref) => attempt(() => zoneOf(ref, stack)));
    const known = new Set(zones.flatMap((zone) => ("value" in zone ? [zone.value] : [])));
    const open = zones.find((zone) => "unknown" in zone);
    // A zone has a name and an id, and which id a name has differs between accounts.
    const byId = [...known].filter((zone) => ZONE_ID.test(zone)).length;
    const sure = Math.max(byId, known.size - byId);
    if (sure < enough && (open !== undefined || sure < known.size)) {
        throw (
            open?.unknown ??
            new Undetermined("each subnet's zone in one form: some say a name, others availabilityZoneId")
        );
    }
    return known;
}

/** `use1-az1`, `usw2-lax1-az1`. */
const ZONE_ID = /-az\d+$/;

function zoneOf(ref: SubnetRef, stack: Stack): string {
    if ("unknown" in ref) {
        throw ref.unknown;
    }
    return "resource" in ref ? ownZone(ref.resource) : upstreamZone(ref.id, stack);
}

function ownZone(subnet: Resource): string {
    // Where the program names the zone by its id, the other is known after apply.
    const name = attempt(() => subnet.text("availabilityZone"));
    const zone = ("value" in name ? name.value : undefined) ?? subnet.text("availabilityZoneId");
    if (zone === undefined) {
        throw new Undetermined(`the zone of subnet ${subnet.name}, which does not say availabilityZone`);
    }
    return zone;
}

function upstreamZone(id: string, stack: Stack): string {
    const network = upstreamNetwork(stack);
    const zones = network?.texts("availabilityZones") ?? [];
    for (const list of Object.values(TIER_LISTS)) {
        const zone = zones[network?.texts(list).indexOf(id) ?? -1];
        if (zone !== undefined) {
            return zone;
        }
    }
    throw new Undetermined(`the zone of subnet ${id}, which neither this stack nor a network shown to the pack names`);
}

/** To what a route of a subnet leads. */
export type Exit = "internet" | "nat" | "other";

interface Route {
    readonly exit: Exit;
    readonly route: View;
    readonly table: Resource;
    readonly destination: string;
}
type Tell<F> = (route: Route) => readonly F[];

/**
 * What is told of where a subnet's traffic to everywhere goes, by the route table in force. A gateway that is given half the
 * internet is given everywhere by two routes.
 */
export const tellOfDefaultRoutes = <F>(subnet: Resource, stack: Stack, tell: Tell<F>): F[] =>
    tellOfRoutes(subnet, stack, isVast, tell);

/** The same of every route to public addresses, one address among them. */
export const tellOfPublicRoutes = <F>(subnet: Resource, stack: Stack, tell: Tell<F>): F[] =>
    tellOfRoutes(subnet, stack, isPublic, tell);

/** `counts`: which destinations of a gateway count beside everywhere. */
function tellOfRoutes<F>(subnet: Resource, stack: Stack, counts: (block: string) => boolean, tell: Tell<F>): F[] {
    return findIn(tablesOf(subnet, stack), (table) => {
        const tellOne = (route: View): readonly F[] => {
            const [everywhere] = worldAmong(route, DESTINATIONS);
            const destination = everywhere ?? addressesAmong(route, DESTINATIONS, counts)[0];
            if (destination === undefined) {
                return [];
            }
            const exit = exitOf(route, table, stack);
            return everywhere !== undefined || exit !== "other" ? tell({ exit, route, table, destination }) : [];
        };
        return findIn(
            [
                () => findIn(table.views("routes"), tellOne),
                () => stack.tellOfReferrers(table, ["ec2:Route"], "routeTableId", tellOne),
            ],
            (told) => told(),
        );
    });
}
const DESTINATIONS = ["cidrBlock", "ipv6CidrBlock", "destinationCidrBlock", "destinationIpv6CidrBlock"];

/** A default subnet takes its network's main table, which leads to the internet gateway, unless it is given another. */
export const isPublicByDefault = (subnet: Resource, stack: Stack): boolean =>
    subnet.type === token("ec2:DefaultSubnet") &&
    stack.referrers(subnet, ["ec2:RouteTableAssociation"], "subnetId").length === 0;

/** Explicit association, else the main table of its network. */
function tablesOf(subnet: Resource, stack: Stack): Resource[] {
    const tables = ["ec2:RouteTable", "ec2:DefaultRouteTable"];
    const explicit = stack.referrers(subnet, ["ec2:RouteTableAssociation"], "subnetId");
    if (explicit.length > 0) {
        return explicit.flatMap((association) => stack.targets(association, "routeTableId", tables));
    }
    return stack
        .targets(subnet, "vpcId", VPCS)
        .flatMap((vpc) => [
            ...stack
                .referrers(vpc, ["ec2:MainRouteTableAssociation"], "vpcId")
                .flatMap((association) => stack.targets(association, "routeTableId", tables)),
            ...stack.all(["ec2:DefaultRouteTable"]).filter((table) => stack.refers(table, "defaultRouteTableId", vpc)),
        ]);
}

function exitOf(route: View, table: Resource, stack: Stack): Exit {
    const leadsTo = (key: string, prefix: string, types: readonly string[]): boolean => {
        const target = attempt(() => route.text(key));
        if ("value" in target && target.value !== undefined) {
            return target.value.startsWith(prefix) || stack.named(target.value, types) !== undefined;
        }
        if ("value" in target) {
            return false;
        }
        // An inline route shares its table's dependencies with the table's other routes: any gateway among them counts.
        const [source, path] = "urn" in route ? [route as Resource, key] : [table, "routes"];
        if (stack.behind(source, path, types).length > 0) {
            return true;
        }
        if (!source.urnsBehind(path).some(isOfAws)) {
            throw target.unknown;
        }
        return false;
    };
    if (leadsTo("gatewayId", "igw-", ["ec2:InternetGateway"])) {
        return "internet";
    }
    return leadsTo("natGatewayId", "nat-", ["ec2:NatGateway"]) ? "nat" : "other";
}

/** A resource of the provider is what its type says; a component or another stack may hand out any gateway. */
const isOfAws = (urn: string): boolean => /^aws:/.test(urn.split("::")[2]?.split("$").pop() ?? "");

/** The tier that a subnet's tags claim: `Tier` of this project (`tier` of others), `SubnetType` of awsx. */
export function claimedTier(subnet: Resource): "public" | "private" | "isolated" | undefined {
    const claim = TIER_TAGS.map((tag) => subnet.text(`tags.${tag}`)).find((text) => text !== undefined);
    return CLAIMS[(claim ?? "").toLowerCase()];
}
const TIER_TAGS = ["Tier", "tier", "SubnetType", "subnetType", "subnet-type"];
const CLAIMS: Readonly<Record<string, "public" | "private" | "isolated">> = {
    public: "public",
    private: "private",
    app: "private",
    isolated: "isolated",
    database: "isolated",
};

/** Whether it is of the database tier, by its tag or because databases are placed in it. */
export const isForDatabases = (subnet: Resource, stack: Stack): boolean =>
    claimedTier(subnet) === "isolated" ||
    someIn(stack.all(["rds:SubnetGroup"]), (group) => stack.refers(group, "subnetIds", subnet));
