/** What an object names has to exist, in the right region. */
import { isObject, isUnknown, type Properties, type Value } from "../../server/values";
import { ACCOUNT, type Draft, type Inventory, type TypeRow } from "../model";
import { textsAt } from "../paths";
import { zonesOf } from "../regions";

/** Ids whose first letters tell their kind, and AWS's name for "does not exist". */
const ID = /^(vpc|subnet|sg|rtb|igw|nat|eipalloc|acl|vpce|lt|eni|i|vol)-[0-9a-f]{8,17}$/;
const NOT_FOUND: Readonly<Record<string, string>> = {
    vpc: "InvalidVpcID.NotFound: The vpc ID",
    subnet: "InvalidSubnetID.NotFound: The subnet ID",
    sg: "InvalidGroup.NotFound: The security group",
    rtb: "InvalidRouteTableID.NotFound: The routeTable ID",
    igw: "InvalidInternetGatewayID.NotFound: The internetGateway ID",
    nat: "NatGatewayNotFound: The Nat Gateway",
    eipalloc: "InvalidAllocationID.NotFound: The allocation ID",
    acl: "InvalidNetworkAclID.NotFound: The network ACL ID",
    vpce: "InvalidVpcEndpointId.NotFound: The Vpc Endpoint Id",
    lt: "InvalidLaunchTemplateId.NotFound: The launch template",
    eni: "InvalidNetworkInterfaceID.NotFound: The networkInterface ID",
    i: "InvalidInstanceID.NotFound: The instance ID",
    vol: "InvalidVolume.NotFound: The volume",
};

/** ARNs of our account that have to exist: service, and how the resource part begins. */
const OURS: Readonly<Record<string, RegExp>> = {
    acm: /^certificate\//,
    aps: /^workspace\//,
    backup: /^(backup-plan|backup-vault):(?!Default$|aws\/)/,
    "cognito-idp": /^userpool\//,
    dynamodb: /^table\//,
    ecr: /^repository\//,
    ecs: /^(cluster|service|task-definition|capacity-provider)\//,
    eks: /^cluster\//,
    elasticache: /^(replicationgroup|user|usergroup|subnetgroup):/,
    elasticfilesystem: /^(file-system|access-point)\//,
    elasticloadbalancing: /^(loadbalancer|targetgroup|listener)\//,
    firehose: /^deliverystream\//,
    iam: /^(role\/(?!aws-service-role|aws-reserved|service-role\/AWS|serverlessrepo-)|policy\/|instance-profile\/|oidc-provider\/)/,
    kms: /^key\//,
    lambda: /^function:/,
    logs: /^log-group:(?!\/aws\/)/,
    rds: /^db:/,
    secretsmanager: /^secret:(?!rds!)/,
    sns: /^[^:]+/,
    sqs: /^[^:]+$/,
    ssm: /^parameter\/(?!aws\/)/,
    wafv2: /^(regional|global)\//,
};
/** Services that only work with what is in their own region. */
const SAME_REGION = new Set(["kms", "acm", "elasticloadbalancing", "logs", "sns", "ecs", "lambda", "secretsmanager"]);
const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;
const ZONE = /^[a-z]{2}(-[a-z]+)+-\d[a-z]$/;
/** Inputs that name things for people or for other systems. */
const SKIPPED = new Set(["tags", "tagsAll", "description"]);

/**
 * The first reference that AWS would refuse, or undefined.
 *
 * @param preview names and ARNs may be known before what they name exists (a role's name is); ids never are
 */
export function refusalOfReferences(
    draft: Draft,
    cloud: Inventory,
    row: TypeRow | undefined,
    preview: boolean,
): string | undefined {
    const named = preview ? undefined : namedTypes(draft, cloud, row);
    return named ?? walk(draft.inputs, "", draft.region, new Context(cloud, row, preview));
}

function namedTypes(draft: Draft, cloud: Inventory, row: TypeRow | undefined): string | undefined {
    for (const [path, target] of Object.entries(row?.references ?? {})) {
        const types = typeof target === "string" ? [target] : target;
        for (const text of textsAt(draft.inputs, path)) {
            // AWS's own defaults, e.g. parameter group default.postgres16.
            const ours = text !== "default" && !text.startsWith("default.") && !isUnknown(text);
            if (ours && !types.some((type) => cloud.resolve(type, text, draft.region))) {
                const kind = types.map((type) => type.split(":")[2]).join(" or ");
                return `${kind}NotFound: ${path} names ${text}, which does not exist${draft.region && ` in ${draft.region}`}.`;
            }
        }
    }
    return undefined;
}

class Context {
    constructor(
        readonly cloud: Inventory,
        private readonly row: TypeRow | undefined,
        readonly preview: boolean,
    ) {}

    crossesRegions(path: string): boolean {
        const allowed = this.row?.crossRegion;
        return allowed !== undefined && (allowed.includes("*") || allowed.includes(path.split(".")[0]!));
    }
}

function walk(value: Value | undefined, path: string, region: string, context: Context): string | undefined {
    if (typeof value === "string") {
        return refusalOfText(value, path, region, context);
    }
    if (Array.isArray(value)) {
        for (const element of value) {
            const refusal = walk(element, path, region, context);
            if (refusal !== undefined) {
                return refusal;
            }
        }
        return undefined;
    }
    if (!isObject(value)) {
        return undefined;
    }
    const here = regionWithin(value, path, region);
    for (const key in value) {
        const refusal = SKIPPED.has(key)
            ? undefined
            : walk(value[key], path === "" ? key : `${path}.${key}`, here, context);
        if (refusal !== undefined) {
            return refusal;
        }
    }
    return undefined;
}

/** A nested object that says its region (a secret's replica) names things of that region. */
function regionWithin(value: Properties, path: string, region: string): string {
    const own = value["region"];
    return path !== "" && typeof own === "string" && REGION.test(own) ? own : region;
}

function refusalOfText(text: string, path: string, region: string, context: Context): string | undefined {
    const id = ID.exec(text);
    if (id !== null) {
        if (context.cloud.find(text, region) !== undefined) {
            return undefined;
        }
        const other = context.cloud.find(text, "");
        return other !== undefined && context.crossesRegions(path)
            ? undefined
            : `${NOT_FOUND[id[1]!]} '${text}' does not exist${other === undefined ? "" : ` in ${region} (it is in ${other.region})`} (${path}).`;
    }
    if (text.startsWith("arn:aws:")) {
        return refusalOfArn(text, path, region, context);
    }
    if (ZONE.test(text) && /zone|azs?$/i.test(path) && region !== "" && !zonesOf(region).includes(text)) {
        return `InvalidParameterValue: Value (${text}) for parameter ${path} is invalid. The zones of ${region} are: ${zonesOf(region).join(", ")}.`;
    }
    return undefined;
}

function refusalOfArn(arn: string, path: string, region: string, context: Context): string | undefined {
    const [, , service, arnRegion, account, ...rest] = arn.split(":");
    const resource = rest.join(":");
    if (account !== ACCOUNT || OURS[service!]?.test(resource) !== true || /[*$?]/.test(resource.replace(/:\*$/, ""))) {
        return undefined;
    }
    if (SAME_REGION.has(service!) && region !== "" && arnRegion !== region && !context.crossesRegions(path)) {
        return `InvalidParameterValue: ${arn} is of region ${arnRegion}; ${path} needs one of ${region}.`;
    }
    return context.preview || exists(arn, context.cloud) ? undefined : `NotFound: ${arn} does not exist (${path}).`;
}

/** An ARN may go on after the object's own: a log group's `:*`, a secret's JSON key, a listener's load balancer. */
function exists(arn: string, cloud: Inventory): boolean {
    for (let text = arn.replace(/:\*$/, ""); text.split(":").length >= 6; text = text.replace(/[:/][^:/]*$/, "")) {
        if (cloud.find(text, "") !== undefined) {
            return true;
        }
    }
    return false;
}
