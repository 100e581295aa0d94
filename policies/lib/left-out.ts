/**
 * What leaving out an input means where the provider tells of it anyway. At the preview that creates a resource such a property is
 * "known after apply", given or not; where AWS adds nothing of its own, a rule over a stack may take it for absent there.
 * Not listed: what AWS chooses (a subnet's zone, a default group, a key), which stays unknown.
 */
import {
    BUCKET_ACL,
    BUCKETS,
    CLASSIC_LOAD_BALANCERS,
    LISTENERS,
    LOAD_BALANCERS,
    SEARCH_DOMAINS,
    TARGET_GROUPS,
    token,
} from "./types";

interface Meaning {
    /** AWS derives it from this one, if that is given; left out with it, it is not known what it will be. */
    readonly derivedFrom?: string;
    /** It is taken over from what this names. */
    readonly unless?: string;
}
type Properties = Readonly<Record<string, Meaning>>;

const none = (...names: readonly string[]): Properties => Object.fromEntries(names.map((name) => [name, {}]));
/** One or the other is given, AWS tells of both. */
const eitherOf = (one: string, other: string): Properties => ({
    [one]: { derivedFrom: other },
    [other]: { derivedFrom: one },
});

const BUCKET = none(
    "acl",
    "grants",
    "lifecycleRules",
    "logging",
    "loggings",
    "policy",
    "replicationConfiguration",
    "replicationConfigurations",
    "serverSideEncryptionConfiguration",
    "serverSideEncryptionConfigurations",
    "versioning",
    "versionings",
);
const CLUSTER_INSTANCES = ["rds:ClusterInstance", "docdb:ClusterInstance", "neptune:ClusterInstance"];

const MEANINGS: readonly (readonly [types: readonly string[], properties: Properties])[] = [
    [BUCKETS, BUCKET],
    [BUCKET_ACL, none("accessControlPolicy")],
    [LOAD_BALANCERS, { ...none("internal", "loadBalancerType"), ...eitherOf("subnets", "subnetMappings") }],
    [LISTENERS, none("protocol")],
    [CLASSIC_LOAD_BALANCERS, { ...none("healthCheck", "internal"), ...eitherOf("subnets", "availabilityZones") }],
    [TARGET_GROUPS, none("healthCheck")],
    [SEARCH_DOMAINS, none("accessPolicies")],
    // AWS spreads instances that name no zone.
    [CLUSTER_INSTANCES, none("availabilityZone")],
    [["rds:Instance"], { parameterGroupName: { unless: "replicateSourceDb" } }],
    [["rds:Cluster"], { dbClusterParameterGroupName: { unless: "replicationSourceIdentifier" } }],
    [["apigateway:RestApi"], none("policy", "endpointConfiguration")],
    [["autoscaling:Group"], { ...none("healthCheckType"), ...eitherOf("vpcZoneIdentifiers", "availabilityZones") }],
    [["backup:Selection"], none("conditions", "notResources")],
    [["cfg:Recorder"], none("recordingGroup")],
    [["ec2:Eip"], none("instance", "networkInterface")],
    [["ec2:Instance"], { ...none("iamInstanceProfile"), ...eitherOf("securityGroups", "vpcSecurityGroupIds") }],
    [["ec2:NetworkAcl"], none("ingress", "subnetIds")],
    [["ec2:NatGateway"], none("secondaryAllocationIds")],
    [["ec2:RouteTable"], none("routes")],
    [["ec2:SecurityGroup"], none("ingress")],
    [["ec2:DefaultSecurityGroup"], none("ingress", "egress")],
    [["ec2:VpcEndpoint"], none("policy", "routeTableIds", "subnetIds", "vpcEndpointType")],
    [["ec2:VpcEndpointPolicy"], none("policy")],
    [["ecs:Service"], none("schedulingStrategy")],
    [["efs:FileSystem"], none("availabilityZoneName")],
    [["fsx:LustreFileSystem"], none("automaticBackupRetentionDays")],
    [["iam:Role"], none("inlinePolicies", "managedPolicyArns")],
    [["kms:Key"], none("policy")],
    [["lambda:Function"], none("loggingConfig")],
    [["networkfirewall:Firewall"], eitherOf("availabilityZoneMappings", "subnetMappings")],
    [["wafv2:WebAclRuleGroupAssociation"], none("overrideAction")],
];

const BY_TOKEN: Readonly<Record<string, Properties>> = Object.fromEntries(
    MEANINGS.flatMap(([types, properties]) => types.map((type) => [token(type), properties] as const)),
);

/** Whether a property of this type is none where the program gives these inputs alone. */
export function isNoneLeftOut(type: string, property: string, inputs: ReadonlySet<string>): boolean {
    const meaning = BY_TOKEN[type]?.[property];
    if (meaning === undefined || inputs.has(property)) {
        return false;
    }
    const { derivedFrom, unless } = meaning;
    return (derivedFrom === undefined || inputs.has(derivedFrom)) && (unless === undefined || !inputs.has(unless));
}
