/** Ways from the internet into a network, and what they reach from there: by security groups, within one stack. */
import { overlap } from "./cidr";
import { both, findIn, selectFrom, someIn } from "./find";
import { inbound, worldSources } from "./openings";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { LOAD_BALANCERS, SUBNETS, token } from "./types";
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

const named = (resource: Resource, paths: readonly string[], stack: Stack, types: readonly string[]): Resource[] =>
    findIn(paths, (path) =>
        resource.urnsBehind(path).length > 0 || resource.has(path) ? stack.targets(resource, path, types) : [],
    );

interface Opening {
    readonly view: View;
    readonly holder: Resource;
}

/** What a group lets in, by its own blocks and by the rules beside it. */
const openingsOf = (group: Resource, stack: Stack): Opening[] =>
    [group, ...stack.referrers(group, RULES, "securityGroupId")].flatMap((holder) =>
        inbound(holder).map((view) => ({ view, holder })),
    );

function hasAddress(resource: Resource, stack: Stack): boolean {
    if (resource.type === token("ec2:Instance")) {
        return (
            resource.isTrue("associatePublicIpAddress") ||
            stack.referrers(resource, ["ec2:Eip"], "instance").length > 0 ||
            named(resource, SUBNET_PATHS, stack, SUBNETS).some((subnet) => subnet.isTrue("mapPublicIpOnLaunch"))
        );
    }
    return resource.type === token("ecs:Service")
        ? resource.isTrue("networkConfiguration.assignPublicIp")
        : !resource.isTrue("internal");
}

/** What has a public address and takes connections from everywhere. */
const entrancesOf = (stack: Stack): Resource[] =>
    selectFrom(stack.all(["ec2:Instance", "ecs:Service", ...LOAD_BALANCERS]), (resource) =>
        both(
            () => hasAddress(resource, stack),
            () =>
                someIn(named(resource, GROUP_PATHS, stack, GROUPS), (group) =>
                    someIn(openingsOf(group, stack), ({ view }) => worldSources(view).length > 0),
                ),
        ),
    );

/** Whether an opening names a group, by its id or, before there is one, by where its value comes from. */
function namesGroup({ view, holder }: Opening, group: Resource, stack: Stack): boolean {
    const known = attempt(() => stack.names(view, SOURCE_GROUPS, group));
    return (
        ("value" in known && known.value) ||
        ["ingress", ...SOURCE_GROUPS].some((path) => holder.urnsBehind(path).includes(group.urn))
    );
}

function lets(opening: Opening, entrance: Resource, stack: Stack): boolean {
    if (worldSources(opening.view).length > 0) {
        return true;
    }
    const groups = named(entrance, GROUP_PATHS, stack, GROUPS);
    const bySelf = (group: Resource) => group === opening.holder && opening.view.isTrue("self");
    if (groups.some((group) => bySelf(group) || namesGroup(opening, group, stack))) {
        return true;
    }
    const blocks = SOURCE_BLOCKS.flatMap((key) => opening.view.texts(key));
    return (
        blocks.length > 0 &&
        named(entrance, SUBNET_PATHS, stack, SUBNETS).some((subnet) =>
            subnet.texts("cidrBlock").some((own) => blocks.some((block) => overlap(block, own))),
        )
    );
}

/** The entrances that the security groups of a resource let in. */
export function entrancesTo(resource: Resource, stack: Stack): Resource[] {
    const entrances = entrancesOf(stack);
    return entrances.length === 0
        ? []
        : selectFrom(entrances, (entrance) =>
              someIn(named(resource, GROUP_PATHS, stack, GROUPS), (group) =>
                  someIn(openingsOf(group, stack), (opening) => lets(opening, entrance, stack)),
              ),
          );
}
