/** Functions that describe an object which exists: which type, found by which arguments. */
import { equal, textAt, textOf, type Value } from "../../server/values";
import type { CloudObject } from "../model";
import type { Lookup, LookupTable } from "./table";

interface ObjectLookup {
    readonly type: string;
    /** Argument → attribute that it is compared with; `id` is the object's id, ARN or name. */
    readonly by: Readonly<Record<string, string>>;
}

const OBJECTS: Readonly<Record<string, ObjectLookup>> = {
    "ec2/getVpc": { type: "aws:ec2/vpc:Vpc", by: { id: "id", cidrBlock: "cidrBlock", tags: "tags" } },
    "ec2/getSubnet": {
        type: "aws:ec2/subnet:Subnet",
        by: { id: "id", vpcId: "vpcId", cidrBlock: "cidrBlock", availabilityZone: "availabilityZone", tags: "tags" },
    },
    "ec2/getSecurityGroup": {
        type: "aws:ec2/securityGroup:SecurityGroup",
        by: { id: "id", name: "name", vpcId: "vpcId" },
    },
    "ec2/getRouteTable": { type: "aws:ec2/routeTable:RouteTable", by: { routeTableId: "id", vpcId: "vpcId" } },
    "kms/getKey": { type: "aws:kms/key:Key", by: { keyId: "id" } },
    "kms/getAlias": { type: "aws:kms/alias:Alias", by: { name: "id" } },
    "iam/getRole": { type: "aws:iam/role:Role", by: { name: "id" } },
    "iam/getPolicy": { type: "aws:iam/policy:Policy", by: { arn: "id", name: "name" } },
    "iam/getOpenIdConnectProvider": {
        type: "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
        by: { arn: "id", url: "url" },
    },
    "s3/getBucket": { type: "aws:s3/bucket:Bucket", by: { bucket: "id" } },
    "sns/getTopic": { type: "aws:sns/topic:Topic", by: { name: "name" } },
    "cloudwatch/getLogGroup": { type: "aws:cloudwatch/logGroup:LogGroup", by: { name: "id" } },
    "secretsmanager/getSecret": { type: "aws:secretsmanager/secret:Secret", by: { arn: "id", name: "name" } },
    "ecr/getRepository": { type: "aws:ecr/repository:Repository", by: { name: "id" } },
    "ecs/getCluster": { type: "aws:ecs/cluster:Cluster", by: { clusterName: "name" } },
    "ecs/getService": { type: "aws:ecs/service:Service", by: { serviceName: "name", clusterArn: "cluster" } },
    "eks/getCluster": { type: "aws:eks/cluster:Cluster", by: { name: "id" } },
    "rds/getInstance": { type: "aws:rds/instance:Instance", by: { dbInstanceIdentifier: "identifier" } },
    "lb/getLoadBalancer": { type: "aws:lb/loadBalancer:LoadBalancer", by: { arn: "id", name: "name" } },
    "lb/getTargetGroup": { type: "aws:lb/targetGroup:TargetGroup", by: { arn: "id", name: "name" } },
    "acm/getCertificate": { type: "aws:acm/certificate:Certificate", by: { domain: "domainName" } },
    "route53/getZone": { type: "aws:route53/zone:Zone", by: { zoneId: "id", name: "name" } },
    "wafv2/getWebAcl": { type: "aws:wafv2/webAcl:WebAcl", by: { name: "name", scope: "scope" } },
    "cloudfront/getDistribution": { type: "aws:cloudfront/distribution:Distribution", by: { id: "id" } },
    "lambda/getFunction": { type: "aws:lambda/function:Function", by: { functionName: "id" } },
    "backup/getVault": { type: "aws:backup/vault:Vault", by: { name: "id" } },
};

function lookup({ type, by }: ObjectLookup): Lookup {
    return (args, { region, cloud }) => {
        const kind = type.split(":")[2];
        const wanted = Object.entries(by).filter(([argument]) => args[argument] !== undefined);
        // Any object would do: not what was asked for.
        if (wanted.length === 0 || args["filters"] !== undefined || (args["tags"] !== undefined && !("tags" in by))) {
            throw new Error(
                `The sandbox finds a ${kind} by ${Object.keys(by).join(", ")} only, and was asked for ` +
                    `${JSON.stringify(args)}; add what is asked in sandbox/cloud/lookups/objects.ts.`,
            );
        }
        const fits = (object: CloudObject) =>
            (object.region === region || object.region === "") &&
            wanted.every(([argument, attribute]) => isThat(object, attribute, args[argument]));
        for (const object of cloud.ofType(type)) {
            if (fits(object)) {
                return { ...object.attributes, ...object.drift, ...args, id: object.id };
            }
        }
        throw new Error(`No ${kind} in ${region} matches ${JSON.stringify(args)}.`);
    };
}

function isThat(object: CloudObject, attribute: string, wanted: Value | undefined): boolean {
    if (attribute === "id") {
        return [object.id, textAt(object.attributes, "arn"), textAt(object.attributes, "name")].includes(
            textOf(wanted),
        );
    }
    if (attribute === "tags") {
        const tags = (object.attributes["tagsAll"] ?? {}) as Record<string, string>;
        return Object.entries(wanted as Record<string, string>).every(([key, value]) => tags[key] === value);
    }
    return equal(object.attributes[attribute], wanted);
}

/** `ec2/getVpc` → `aws:ec2/getVpc:getVpc` */
const tokenOf = (path: string) => `aws:${path}:${path.split("/")[1]}`;

export const objectLookups: LookupTable = {
    ...Object.fromEntries(Object.entries(OBJECTS).map(([path, row]) => [tokenOf(path), lookup(row)])),
    "aws:ec2/getSubnets:getSubnets": (args, { region, cloud }) => {
        const filters = (args["filters"] ?? []) as unknown as readonly Filter[];
        const tags = (args["tags"] ?? {}) as Record<string, string>;
        const all = [
            ...filters,
            ...Object.entries(tags).map(([key, value]) => ({ name: `tag:${key}`, values: [value] })),
        ];
        const ids = [...cloud.ofType("aws:ec2/subnet:Subnet")]
            .filter((subnet) => subnet.region === region && all.every((filter) => passes(subnet, filter)))
            .map((subnet) => subnet.id);
        return { ...args, id: region, ids };
    },
};

interface Filter {
    readonly name: string;
    readonly values: readonly string[];
}

/** Filters of `getSubnets`: by network, zone or tag. */
function passes({ attributes }: CloudObject, { name, values }: Filter): boolean {
    const attribute = { "vpc-id": "vpcId", "availability-zone": "availabilityZone" }[name];
    if (attribute === undefined && !name.startsWith("tag:")) {
        throw new Error(
            `The sandbox filters subnets by vpc-id, availability-zone and tag:<key>; found "${name}". ` +
                "Add it in sandbox/cloud/lookups/objects.ts.",
        );
    }
    const tags = (attributes["tagsAll"] ?? {}) as Record<string, string>;
    return values.includes((attribute ? textAt(attributes, attribute) : tags[name.slice("tag:".length)]) ?? "");
}
