/**
 * Type tokens. Rules write `rds:Instance`, which is `aws:rds/instance:Instance` to the engine; the groups hold every
 * token under which one kind of resource is sold, since the engine matches tokens exactly.
 */

/** `rds:Instance` → `aws:rds/instance:Instance`. Tokens that are not of that form are returned as they are. */
export function token(short: string): string {
    const [module, name, rest] = short.split(":");
    if (module === undefined || name === undefined || rest !== undefined) {
        return short;
    }
    return `aws:${module}/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`;
}

/** Whether a token is of one of these short types. Made once: it is asked for each resource. */
export function isOneOf(types: readonly string[]): (type: string) => boolean {
    const tokens = new Set(types.map(token));
    return (type) => tokens.has(type);
}

/** One resource under every module that has held it. */
const inModules = (name: string, modules: readonly string[]): readonly string[] => modules.map((m) => `${m}:${name}`);
const ELB_MODULES = ["lb", "alb", "elasticloadbalancingv2", "applicationloadbalancing"];
/** S3's sub-resources exist with and without the suffix that @pulumi/aws 6 gave them. */
const s3 = (name: string): readonly string[] => [`s3:${name}`, `s3:${name}V2`];

export const LOAD_BALANCERS = inModules("LoadBalancer", ELB_MODULES);
export const CLASSIC_LOAD_BALANCERS = inModules("LoadBalancer", ["elb", "elasticloadbalancing"]);
export const CLASSIC_LISTENER_POLICIES = inModules("ListenerPolicy", ["elb", "elasticloadbalancing"]);
export const CLASSIC_NEGOTIATIONS = inModules("SslNegotiationPolicy", ["elb", "elasticloadbalancing"]);
export const CLASSIC_POLICIES = inModules("LoadBalancerPolicy", ["elb", "elasticloadbalancing"]);
export const LISTENERS = inModules("Listener", ELB_MODULES);
export const LISTENER_RULES = inModules("ListenerRule", ELB_MODULES);
export const TARGET_GROUPS = inModules("TargetGroup", ELB_MODULES);
export const BUCKETS = s3("Bucket");
export const isBucket = isOneOf(BUCKETS);
export const BUCKET_ENCRYPTION = s3("BucketServerSideEncryptionConfiguration");
export const BUCKET_VERSIONING = s3("BucketVersioning");
export const BUCKET_LIFECYCLE = s3("BucketLifecycleConfiguration");
export const BUCKET_REPLICATION = ["s3:BucketReplicationConfig", "s3:BucketReplication"] as const;
export const BUCKET_LOGGING = s3("BucketLogging");
export const BUCKET_ACL = s3("BucketAcl");
export const BUCKET_CORS = s3("BucketCorsConfiguration");
export const BUCKET_WEBSITE = s3("BucketWebsiteConfiguration");
export const WEB_ACL_ASSOCIATIONS = ["wafv2:WebAclAssociation", "wafregional:WebAclAssociation"] as const;
export const SEARCH_DOMAINS = ["opensearch:Domain", "elasticsearch:Domain"] as const;
/** What carries a search domain's policy beside the domain. */
export const SEARCH_POLICIES = ["opensearch:DomainPolicy", "elasticsearch:DomainPolicy"] as const;
export const SECURITY_GROUP_RULES = ["vpc:SecurityGroupIngressRule", "vpc:SecurityGroupEgressRule"] as const;
export const SUBNETS = ["ec2:Subnet", "ec2:DefaultSubnet"] as const;
export const VPCS = ["ec2:Vpc", "ec2:DefaultVpc"] as const;
/** What carries a key's policy. */
export const KEY_POLICIES = [
    "kms:Key",
    "kms:KeyPolicy",
    "kms:ReplicaKey",
    "kms:ExternalKey",
    "kms:ReplicaExternalKey",
] as const;
/** Identity-based policies; their document is in `policy` or, for SSO permission sets, `inlinePolicy`. */
export const IAM_POLICIES = [
    "iam:Policy",
    "iam:RolePolicy",
    "iam:UserPolicy",
    "iam:GroupPolicy",
    "ssoadmin:PermissionSetInlinePolicy",
] as const;
