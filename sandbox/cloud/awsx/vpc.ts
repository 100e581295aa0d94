/** `awsx:ec2:Vpc`: the same children, names, parents and dependencies as @pulumi/awsx 3.9 makes. */
import type { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import { isObject, type Properties, textAt, type Value } from "../../server/values";
import { schemaOf } from "../schema";
import { idOf, type Monitor, type Registered, referenceTo, type Tracked } from "./monitor";
import { type NatStrategy, type PlannedSubnet, planSubnets, type SubnetSpec } from "./plan";

const VPC = "aws:ec2/vpc:Vpc";

interface Context {
    readonly monitor: Monitor;
    readonly request: ConstructRequest;
    readonly name: string;
    readonly args: Properties;
    readonly awsVersion: string;
}

/** What belongs to one subnet. */
interface SubnetParts {
    readonly plan: PlannedSubnet;
    readonly subnet: Registered;
    readonly routeTable: Registered;
    readonly association: Registered;
    readonly eip: Registered | undefined;
    readonly natGateway: Registered | undefined;
    /** Of a public subnet. */
    readonly route: Registered | undefined;
}

export async function constructVpc(
    monitor: Monitor,
    request: ConstructRequest,
    args: Properties,
    awsVersion: string,
): Promise<{ urn: string; outputs: Properties }> {
    const name = request.getName();
    const context: Context = { monitor, request, name, args, awsVersion };
    const plan = planOf(name, args);
    const protect = request.getProtect();
    const self = await monitor.register({
        type: request.getType(),
        name,
        custom: false,
        parent: request.getParent(),
        dependsOn: request.getDependenciesList(),
        providers: new Map(request.getProvidersMap().entries()),
        aliases: request.getAliasesList(),
        ...(protect === undefined ? {} : { protect }),
    });

    const tags = { Name: name, ...textMap(args["tags"]) };
    const vpcInputs = Object.entries(args).filter(([key]) => schemaOf(VPC).inputs.has(key));
    const vpc = await child(context, VPC, name, self, [], { ...Object.fromEntries(vpcInputs), tags });
    // As in awsx, nothing but the public routes waits for it.
    const attached = child(context, "aws:ec2/internetGateway:InternetGateway", name, vpc, [vpc], {
        vpcId: idOf(vpc),
        tags,
    });
    const allocations = natAllocations(request, args);
    const [igw, ...parts] = await Promise.all([
        attached,
        ...plan.map((subnet) => subnetParts(context, vpc, subnet, tags, allocations, attached)),
    ]);
    const gateways = parts.filter((p) => p.natGateway !== undefined);
    const routes = await Promise.all(parts.map((part) => routeOf(context, part, gateways)));

    const ids = (type: PlannedSubnet["type"]) => parts.filter((p) => p.plan.type === type).map((p) => p.subnet.id);
    const subnets = (type: PlannedSubnet["type"]) =>
        parts.filter((p) => p.plan.type === type).map((p) => referenceTo(p.subnet));
    const outputs: Properties = {
        vpc: referenceTo(vpc),
        vpcId: vpc.id,
        internetGateway: referenceTo(igw),
        subnets: parts.map((p) => referenceTo(p.subnet)),
        publicSubnets: subnets("Public"),
        privateSubnets: subnets("Private"),
        isolatedSubnets: subnets("Isolated"),
        publicSubnetIds: ids("Public"),
        privateSubnetIds: ids("Private"),
        isolatedSubnetIds: ids("Isolated"),
        routeTables: parts.map((p) => referenceTo(p.routeTable)),
        routeTableAssociations: parts.map((p) => referenceTo(p.association)),
        routes: routes.filter((r) => r !== undefined).map(referenceTo),
        eips: parts.flatMap((p) => (p.eip === undefined ? [] : [referenceTo(p.eip)])),
        natGateways: gateways.map((p) => referenceTo(p.natGateway!)),
        vpcEndpoints: [],
        subnetLayout: args["subnetSpecs"] ?? [],
    };
    await monitor.registerOutputs(self.urn, outputs);
    return { urn: self.urn, outputs };
}

/** Everything of one subnet but a private one's default route, which may need another zone's NAT gateway. */
async function subnetParts(
    context: Context,
    vpc: Registered,
    plan: PlannedSubnet,
    shared: Record<string, string>,
    allocations: readonly Tracked[],
    igw: Promise<Registered>,
): Promise<SubnetParts> {
    const tags = { Name: plan.nameTag, SubnetType: plan.type };
    const subnet = await child(context, "aws:ec2/subnet:Subnet", plan.name, vpc, [vpc], {
        vpcId: idOf(vpc),
        availabilityZone: plan.availabilityZone,
        mapPublicIpOnLaunch: plan.type === "Public",
        cidrBlock: plan.cidrBlock,
        assignIpv6AddressOnCreation: plan.assignIpv6AddressOnCreation,
        tags: { ...shared, ...plan.tags, ...tags },
    });
    const routeTable = await child(context, "aws:ec2/routeTable:RouteTable", plan.name, subnet, [subnet], {
        vpcId: idOf(vpc),
        tags: { ...shared, ...tags },
    });
    const association = await child(
        context,
        "aws:ec2/routeTableAssociation:RouteTableAssociation",
        plan.name,
        routeTable,
        [routeTable],
        { routeTableId: idOf(routeTable), subnetId: idOf(subnet) },
    );
    const [nat, route] = await Promise.all([
        plan.nat ? natParts(context, plan, subnet, allocations) : { eip: undefined, natGateway: undefined },
        plan.type === "Public"
            ? igw.then((gateway) => defaultRoute(context, plan, routeTable, { gatewayId: idOf(gateway) }))
            : undefined,
    ]);
    return { plan, subnet, routeTable, association, ...nat, route };
}

async function natParts(
    context: Context,
    plan: PlannedSubnet,
    subnet: Registered,
    allocations: readonly Tracked[],
): Promise<Pick<SubnetParts, "eip" | "natGateway">> {
    const name = `${context.name}-${plan.zone + 1}`;
    const natTags = { ...textMap(context.args["tags"]), Name: name };
    const eip =
        allocations.length > 0
            ? undefined
            : await child(context, "aws:ec2/eip:Eip", name, subnet, [subnet], { tags: natTags });
    const natGateway = await child(context, "aws:ec2/natGateway:NatGateway", name, subnet, [subnet], {
        subnetId: idOf(subnet),
        allocationId:
            eip === undefined
                ? allocations[plan.zone]
                : { value: textAt(eip.outputs, "allocationId") ?? eip.id, urns: [eip.urn] },
        tags: natTags,
    });
    return { eip, natGateway };
}

/** Private subnets reach the internet through a NAT gateway, their zone's if it has one; isolated ones do not. */
async function routeOf(
    context: Context,
    { plan, routeTable, route }: SubnetParts,
    gateways: readonly SubnetParts[],
): Promise<Registered | undefined> {
    const own = gateways.find((g) => g.plan.zone === plan.zone) ?? gateways[0];
    return plan.type === "Private" && own !== undefined
        ? defaultRoute(context, plan, routeTable, { natGatewayId: idOf(own.natGateway!) })
        : route;
}

function defaultRoute(
    context: Context,
    plan: PlannedSubnet,
    routeTable: Registered,
    target: Readonly<Record<string, ReturnType<typeof idOf>>>,
): Promise<Registered> {
    return child(context, "aws:ec2/route:Route", plan.name, routeTable, [routeTable], {
        routeTableId: idOf(routeTable),
        ...target,
        destinationCidrBlock: "0.0.0.0/0",
    });
}

function child(
    context: Context,
    type: string,
    name: string,
    parent: Registered,
    dependsOn: readonly Registered[],
    inputs: Parameters<Monitor["register"]>[0]["inputs"],
): Promise<Registered> {
    const { request, args } = context;
    const provider = request.getProvidersMap().get("aws");
    const protect = request.getProtect();
    return context.monitor.register({
        type,
        name,
        custom: true,
        parent: parent.urn,
        dependsOn: dependsOn.map((d) => d.urn),
        inputs: { ...(args["region"] === undefined ? {} : { region: args["region"] }), ...inputs },
        version: context.awsVersion,
        ...(provider === undefined ? {} : { provider }),
        ...(protect === undefined ? {} : { protect }),
    });
}

function planOf(name: string, args: Properties): PlannedSubnet[] {
    const nat = isObject(args["natGateways"]) ? textAt(args["natGateways"], "strategy") : undefined;
    const zones = args["availabilityZoneNames"];
    if (!Array.isArray(zones)) {
        throw new Error("The sandbox emulates awsx.ec2.Vpc with explicit availabilityZoneNames only.");
    }
    return planSubnets({
        name,
        cidrBlock: textAt(args, "cidrBlock") ?? "10.0.0.0/16",
        availabilityZones: zones as string[],
        specs: (args["subnetSpecs"] ?? []) as unknown as SubnetSpec[],
        nat: (nat ?? "OnePerAz") as NatStrategy,
        subnetStrategy: textAt(args, "subnetStrategy") ?? "Legacy",
        nameTags: textAt(args, "subnetNameTagStrategy") === "AvailabilityZone" ? "AvailabilityZone" : "Legacy",
    });
}

/** Addresses that the program gives, each with where they come from: a gateway goes before its address, in an update too. */
function natAllocations(request: ConstructRequest, args: Properties): Tracked[] {
    const nat = args["natGateways"];
    const ids: Value | undefined = isObject(nat) ? nat["elasticIpAllocationIds"] : undefined;
    const urns = request.getInputdependenciesMap().get("natGateways")?.getUrnsList() ?? [];
    return Array.isArray(ids) ? ids.map((value) => ({ value, urns })) : [];
}

function textMap(value: Value | undefined): Record<string, string> {
    return isObject(value) ? (value as Record<string, string>) : {};
}
