/**
 * What each layer publishes and which layers it reads: the one place that both sides import.
 *
 * The deployment order is not written anywhere else; `infra` derives it from `reads`. Outputs are identifiers,
 * addresses and ARNs: a secret value never crosses a stack boundary (`publish` refuses one).
 *
 * To add a layer: add a row here, a folder `stacks/<layer>/` and a schema in `stacks/config.ts`.
 */
import { z } from "zod";

const arn = z.string().startsWith("arn:");
const id = z.string().min(1);

/** One layer: the layers whose outputs it reads, and the form of each output that it publishes. */
interface Contract {
    readonly reads: readonly string[];
    readonly outputs: z.ZodRawShape;
}

export const contracts = {
    foundation: {
        reads: [],
        outputs: {
            dataKeyArn: arn.describe("KMS key for data at rest that has no key of its own"),
            logsKeyArn: arn.describe("KMS key for log groups and log buckets"),
            secretsKeyArn: arn.describe("KMS key for Secrets Manager and SSM parameters"),
            alertsKeyArn: arn.describe("KMS key of the alert topics"),
            criticalTopicArn: arn.describe("SNS topic of alarms that wake a person"),
            warningTopicArn: arn.describe("SNS topic of alarms for working hours"),
            infoTopicArn: arn.describe("SNS topic of events worth knowing"),
            logArchiveBucketName: id.describe("S3 bucket that keeps the audit trail and vended logs"),
            logArchiveBucketArn: arn.describe("ARN of the log archive bucket"),
            accessLogBucketName: id.describe("S3 bucket that receives server access logs, one prefix a bucket"),
            trailArn: arn.describe("CloudTrail trail of all regions"),
            imageRepositoryUrl: id.describe("ECR repository of the Rails image"),
            imageRepositoryArn: arn.describe("ARN of the ECR repository"),
            previewRoleArn: arn.describe("IAM role that CI assumes to preview (read only)"),
            deployRoleArn: arn.describe("IAM role that CI assumes to deploy"),
            permissionsBoundaryArn: arn.describe("IAM policy that bounds every role of the environment"),
        },
    },
    network: {
        reads: ["foundation"],
        outputs: {
            vpcId: id.describe("VPC"),
            vpcCidrBlock: id.describe("IPv4 block of the VPC"),
            availabilityZones: z.array(id).min(2).describe("zones in use; every list of subnets has this order"),
            publicSubnetIds: z.array(id).min(2).describe("subnets of load balancer, bastion and NAT, one a zone"),
            appSubnetIds: z
                .array(id)
                .min(2)
                .describe("private subnets of application, cache and monitoring, one a zone"),
            databaseSubnetIds: z.array(id).min(2).describe("isolated subnets of RDS, no route out, one a zone"),
            subnetZones: z.record(id, id).describe("zone of each subnet, by subnet id"),
            securityGroupIds: z
                .record(id, id)
                .describe(
                    "security group of each tier of components/vpc/flows.ts: loadBalancer, bastion, app, pooler, cache, " +
                        "monitoring, endpoints, database; other layers attach to them and add no rule",
                ),
            flowLogGroupName: id.describe("CloudWatch log group of the VPC flow logs"),
        },
    },
    edge: {
        reads: ["foundation", "network"],
        outputs: {
            domainName: id.describe("name that viewers use"),
            originDomainName: id.describe("name of the load balancer in the zone; a failover moves it"),
            hostedZoneId: id.describe("public hosted zone of the domain"),
            nameServers: z.array(id).describe("to delegate the zone to; empty for a zone that existed before"),
            loadBalancerArn: arn.describe("application load balancer"),
            loadBalancerArnSuffix: id.describe("LoadBalancer dimension of its metrics"),
            httpsListenerArn: arn.describe("listener on 443"),
            targetGroupArn: arn.describe("target group of the web tasks, port 3000"),
            targetGroupArnSuffix: id.describe("TargetGroup dimension of its metrics"),
            webAclArn: arn.describe("web ACL of the load balancer"),
            webAclNames: z.array(id).describe("web ACLs by name, the WebACL dimension of their metrics"),
            distributionId: z.string().describe("CloudFront distribution; empty where viewers reach the load balancer"),
            assetsBucketName: id.describe("S3 bucket that deployments put compiled assets into"),
            logBucketName: id.describe("S3 bucket of the access logs of load balancer and CDN"),
            logGroupNames: z.array(id).describe("log groups of the web ACLs in the environment's region"),
            tokenIssuer: id.describe("iss claim of the tokens that open the API"),
            tokenJwksUrl: id.describe("key set of the issuer"),
            tokenRolesClaim: id.describe("claim of a token with the user's roles"),
            tokenClientId: z.string().describe("OAuth client of the application; empty with an external issuer"),
            signInUrl: id.describe("where users sign in"),
        },
    },
    environment: {
        reads: ["foundation", "network", "edge"],
        outputs: {
            addressBook: z
                .record(id, z.union([z.record(id, z.unknown()), z.null()]))
                .describe("what every deployed layer publishes, by layer; null where it is not deployed"),
        },
    },
} as const satisfies Record<string, Contract>;

export type LayerName = keyof typeof contracts;

/** The plain values that a layer publishes. */
export type OutputsOf<L extends LayerName> = z.output<z.ZodObject<(typeof contracts)[L]["outputs"]>>;

export const layerNames = Object.keys(contracts) as LayerName[];

/** The layers that `layer` reads, in the order its contract declares. */
export function upstreamsOf(layer: LayerName): readonly LayerName[] {
    return contracts[layer].reads;
}

/** The Pulumi project of a layer. */
export function projectOf(layer: LayerName): string {
    return `integers-${layer}`;
}
