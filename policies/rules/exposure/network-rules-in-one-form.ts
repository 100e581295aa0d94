import { addingToKept, type List } from "../../lib/one-form";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import { token } from "../../lib/types";

const groupList = (name: "ingress" | "egress", separate: string, kept?: "always"): List => ({
    name,
    kept,
    adding: [
        { types: [separate], path: "securityGroupId" },
        { types: ["ec2:SecurityGroupRule"], path: "securityGroupId", where: (rule) => rule.text("type") === name },
    ],
});
const groupLists = (kept?: "always"): List[] => [
    groupList("ingress", "vpc:SecurityGroupIngressRule", kept),
    groupList("egress", "vpc:SecurityGroupEgressRule", kept),
];

const aclList = (name: "ingress" | "egress", where: (entry: Resource) => boolean, kept?: "always"): List => ({
    name,
    kept,
    adding: [{ types: ["ec2:NetworkAclRule"], path: "networkAclId", where }],
});
const aclLists = (kept?: "always"): List[] => [
    aclList("ingress", (entry) => !entry.isTrue("egress"), kept),
    aclList("egress", (entry) => entry.isTrue("egress"), kept),
];

const ROUTES: List = { name: "routes", adding: [{ types: ["ec2:Route"], path: "routeTableId" }] };

/** Default ones are taken over with all that they hold; what is left out of them is taken away. */
const LISTS: Readonly<Record<string, readonly List[]>> = {
    "ec2:SecurityGroup": groupLists(),
    "ec2:DefaultSecurityGroup": groupLists("always"),
    "ec2:NetworkAcl": aclLists(),
    "ec2:DefaultNetworkAcl": aclLists("always"),
    "ec2:RouteTable": [ROUTES],
    "ec2:DefaultRouteTable": [ROUTES],
};
const BY_TOKEN = new Map(Object.entries(LISTS).map(([type, lists]) => [token(type), lists]));

export const rule = stackRule({
    name: "network-rules-in-one-form",
    family: "exposure",
    description: "Rules of a security group or network ACL, and routes, are written in it or beside it, not both.",
    severity: "medium",
    covers: ["R-NET-3"],
    remediation: "Write all rules inline, or each as a resource of its own; of default groups and ACLs, inline.",
    types: Object.keys(LISTS),
    check: (holder, stack) => addingToKept(holder, stack, BY_TOKEN.get(holder.type) ?? []),
});
