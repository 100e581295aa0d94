/** Ways from the internet into a network, and what they reach from there: by security groups, within one stack. */
import { overlap } from "./cidr";
import { both, either, selectFrom, someIn } from "./find";
import { addressesAmong, inbound, worldSources } from "./openings";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { CLASSIC_LOAD_BALANCERS, LOAD_BALANCERS, SUBNETS, token } from "./types";
import { attempt, type View } from "./view";

const GROUPS = ["ec2:SecurityGroup"];
const RULES = ["ec2:SecurityGroupRule", "vpc:SecurityGroupIngressRule"];
/** Under which property each kind of resource names its security groups, and its subnets. */
const GROUP_PATHS = [
    "vpcSecurityGroupIds",
    "securityGroupIds",
    "securityGroups",
    "vpcOptions.securityGroupIds",
    "networkConfiguration.securityGroups",
];
const SUBNET_PATHS = ["subnetId", "subnets", "networkConfiguration.subnets"];
const SOURCE_GROUPS = ["securityGroups", "sourceSecurityGroupId", "referencedSecurityGroupId"];
const SOURCE_BLOCKS = ["cidrBlocks", "cidrIpv4"];

/** Whether the resource names one that passes. */
const namesOne = (
    resource: Resource,
    paths: readonly string[],
    stack: Stack,
    types: readonly string[],
    passes: (target: Resource) => boolean,
): boolean => someIn(paths, (path) => resource.namesSome(path) && stack.someTarget(resource, path, types, passes));

interface Opening {
    readonly view: View;
    /** The group, or a rule beside it. */
    readonly holder: Resource;
    readonly group: Resource;
}

/** Whether a group lets something in that passes, by its own blocks or by the rules beside it. */
const opens = (group: Resource, stack: Stack, passes: (opening: Opening) => boolean): boolean =>
    stack.tellOfAll(group, RULES, "securityGroupId", (holder) =>
        selectFrom(inbound(holder), (view) => passes({ view, holder, group })),
    ).length > 0;

/** Whether a security group of the resource lets something in that passes, as far as the stack has them. */
export const letsIn = (resource: Resource, stack: Stack, passes: (opening: View) => boolean): boolean =>
    namesOne(resource, GROUP_PATHS, stack, GROUPS, (group) => opens(group, stack, ({ view }) => passes(view)));

const INSTANCES = ["ec2:Instance", "ec2:SpotInstanceRequest"];
const INSTANCE_TOKENS = INSTANCES.map(token);
const isInstance = (resource: Resource): boolean => INSTANCE_TOKENS.includes(resource.type);

function hasAddress(resource: Resource, stack: Stack): boolean {
    if (isInstance(resource)) {
        return either(
            () => resource.isTrue("associatePublicIpAddress"),
            () => stack.referrers(resource, ["ec2:Eip"], "instance").length > 0,
            () => stack.referrers(resource, ["ec2:EipAssociation"], "instanceId").length > 0,
            () => namesOne(resource, SUBNET_PATHS, stack, SUBNETS, (subnet) => subnet.isTrue("mapPublicIpOnLaunch")),
        );
    }
    return resource.type === token("ecs:Service")
        ? resource.isTrue("networkConfiguration.assignPublicIp")
        : !resource.isTrue("internal");
}

/** What may have a public address. */
const FACING = [...INSTANCES, "ecs:Service", ...LOAD_BALANCERS, ...CLASSIC_LOAD_BALANCERS];

/** It has a public address and takes connections from everywhere. */
const isEntrance = (resource: Resource, stack: Stack): boolean =>
    both(
        () => hasAddress(resource, stack),
        () =>
            namesOne(resource, GROUP_PATHS, stack, GROUPS, (group) =>
                opens(group, stack, ({ view }) => worldSources(view).length > 0),
            ),
    );

/** Whether an opening names a group, by its id or, before there is one, by where its value comes from. */
function namesGroup({ view, holder }: Opening, group: Resource, stack: Stack): boolean {
    const behind = ["ingress", ...SOURCE_GROUPS].flatMap((path) => holder.urnsBehind(path));
    const known = attempt(() => stack.all(GROUPS).filter((each) => stack.names(view, SOURCE_GROUPS, each)));
    if ("value" in known && known.value.length > 0) {
        return known.value.includes(group);
    }
    const isBehind = behind.includes(group.urn);
    const isOpen = behind.length === 0 || (isBehind && groupsOf(behind, stack) > sourcesOf(holder));
    if ("unknown" in known && isOpen) {
        throw known.unknown;
    }
    return isBehind;
}

const groupsOf = (urns: readonly string[], stack: Stack): number =>
    stack.all(GROUPS).filter((group) => urns.includes(group.urn)).length;

/** How many groups a holder's openings name; more may be behind them (references.ts). */
function sourcesOf(holder: Resource): number {
    const named = [holder, ...holder.views("ingress")].flatMap((view) =>
        SOURCE_GROUPS.map((key) => attempt(() => view.elements(key).length)),
    );
    return named.reduce((sum, count) => sum + ("value" in count ? count.value : 1), 0);
}

function lets(opening: Opening, entrance: Resource, stack: Stack): boolean {
    const { view } = opening;
    return either(
        () => worldSources(view).length > 0,
        () =>
            namesOne(
                entrance,
                GROUP_PATHS,
                stack,
                GROUPS,
                (group) => (group === opening.group && view.isTrue("self")) || namesGroup(opening, group, stack),
            ),
        () =>
            SOURCE_BLOCKS.some((key) => view.has(key)) &&
            namesOne(entrance, SUBNET_PATHS, stack, SUBNETS, (subnet) =>
                subnet
                    .texts("cidrBlock")
                    .some((own) => addressesAmong(view, SOURCE_BLOCKS, (block) => overlap(block, own)).length > 0),
            ),
    );
}

/** The entrances that the security groups of a resource let in. */
export const entrancesTo = (resource: Resource, stack: Stack): Resource[] =>
    selectFrom(stack.all(FACING), (entrance) =>
        both(
            () => isEntrance(entrance, stack),
            () =>
                namesOne(resource, GROUP_PATHS, stack, GROUPS, (group) =>
                    opens(group, stack, (opening) => lets(opening, entrance, stack)),
                ),
        ),
    );
