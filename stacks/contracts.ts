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
const port = z.int().min(1).max(65535);

/** One layer: the layers whose outputs it reads, and the form of each output that it publishes. */
interface Contract {
    readonly reads: readonly string[];
    /** Of these, the ones that may be absent at an update (`readIfDeployed`). */
    readonly optional?: readonly string[];
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
            accessLogBucketName: id.describe("S3 bucket that receives server access logs, one prefix per bucket"),
            trailArn: arn.describe("CloudTrail trail of all regions"),
            logGroupNames: z.array(id).describe("log group of the trail"),
            imageRepositoryUrl: id.describe("ECR repository of the Rails image"),
            imageRepositoryArn: arn.describe("ARN of the ECR repository"),
            previewRoleArn: arn.describe("IAM role that CI assumes to preview (read only)"),
            driftRoleArn: arn.describe("IAM role that CI assumes to look for drift (read only)"),
            deployRoleArn: arn.describe("IAM role that CI assumes to deploy"),
            permissionsBoundaryArn: arn.describe("IAM policy that bounds every role of the environment"),
            cdnTopics: z
                .object({ criticalTopicArn: arn, warningTopicArn: arn, infoTopicArn: arn })
                .describe("topics in CloudFront's region, for the CDN's alarms"),
            standby: z
                .object({
                    region: id,
                    dataKeyArn: arn,
                    logsKeyArn: arn,
                    secretsKeyArn: arn,
                    criticalTopicArn: arn,
                    warningTopicArn: arn,
                    infoTopicArn: arn,
                    accessLogBucketName: id,
                    logArchiveBucketArn: arn,
                    imageRepositoryUrl: id,
                    imageRepositoryArn: arn,
                    backupVaultArn: arn,
                    backupVaultName: id,
                })
                .describe("the same of the second region, and the vault that backups are copied to"),
        },
    },
    network: {
        reads: ["foundation"],
        outputs: {
            vpcId: id.describe("VPC"),
            vpcCidrBlock: id.describe("IPv4 block of the VPC"),
            availabilityZones: z.array(id).min(2).describe("zones in use; every list of subnets has this order"),
            publicSubnetIds: z.array(id).min(2).describe("subnets of load balancer, bastion and NAT, one per zone"),
            appSubnetIds: z
                .array(id)
                .min(2)
                .describe("private subnets of application, cache and monitoring, one per zone"),
            databaseSubnetIds: z
                .array(id)
                .min(2)
                .describe("isolated subnets of RDS, no route out but one to network:replicationSource, one per zone"),
            subnetZones: z.record(id, id).describe("zone of each subnet, by subnet id"),
            securityGroupIds: z
                .record(id, id)
                .describe(
                    "security group of each tier of components/vpc/flows.ts: loadBalancer, bastion, app, pooler, cache, " +
                        "monitoring, endpoints, database; other layers attach to them and add no rule",
                ),
            logGroupNames: z.array(id).describe("log groups of flow logs and bastion sessions"),
            flowLogGroupName: id.describe("CloudWatch log group of the VPC flow logs"),
        },
    },
    data: {
        reads: ["foundation", "network"],
        outputs: {
            databaseName: id.describe("database of the application, on the pooler and on the primary"),
            databaseReaderName: id.describe("name to connect to on the pooler for reads from the replicas"),
            databaseRole: id.describe("PostgreSQL role that owns the tables; both rotating users act as it"),
            databaseIdentifier: id.describe("RDS instance of the primary, the DBInstanceIdentifier dimension"),
            databaseArn: arn.describe("RDS instance of the primary"),
            databaseGeneration: z.int().min(1).describe("which database of the region it is, counted from 1"),
            databaseAddress: id.describe("address of the primary itself, for migrations alone"),
            databasePort: port.describe("port of PostgreSQL"),
            replicaIdentifiers: z.array(id).describe("RDS instances of the read replicas"),
            replicaAddresses: z.array(id).describe("addresses of the read replicas"),
            databaseSecretArn: arn.describe(
                "secret with username and password of the application, which rotate together",
            ),
            databaseMasterSecretArn: arn.describe("secret of the master user; the rotation functions alone read it"),
            poolerAddress: id.describe("address of PgBouncer, what the application connects to"),
            poolerPort: port.describe("port of PgBouncer"),
            poolerClusterName: id.describe("ECS cluster of PgBouncer"),
            poolerServiceName: id.describe("ECS service of PgBouncer"),
            poolerServiceArn: arn.describe(
                "ECS service of PgBouncer; when it has deployed, a rotated password is known",
            ),
            backupVaultName: id.describe("AWS Backup vault of the database"),
            backupVaultArn: arn.describe("AWS Backup vault of the database"),
            sessionsAddress: id.describe("Redis for sessions, jobs and Action Cable"),
            sessionsPort: port.describe("its port, TLS only"),
            sessionsSecretArn: arn.describe("secret with username and password of the application there"),
            sessionsReplicationGroupId: id.describe("ElastiCache replication group of the sessions"),
            cacheAddress: id.describe("Redis for the application cache"),
            cachePort: port.describe("its port, TLS only"),
            cacheSecretArn: arn.describe("secret with username and password of the application there"),
            cacheReplicationGroupId: id.describe("ElastiCache replication group of the cache"),
            passwordGenerations: z
                .object({ sessions: z.int().min(1), cache: z.int().min(1) })
                .describe("newest password of each Redis, counted from 1; the one before is valid too"),
            logGroupNames: z.array(id).describe("log groups of database, pooler and caches"),
        },
    },
    edge: {
        reads: ["foundation", "network"],
        outputs: {
            domainName: id.describe("name that viewers use"),
            originDomainName: id.describe("name with the weighted records of the load balancers; a failover moves it"),
            originSecretArn: z
                .string()
                .describe("secret with the values of the origin header, a JSON list; empty without a CDN"),
            originSecretGenerations: z
                .array(z.int().min(1))
                .describe("of these values; the first is what the CDN sends. Empty without a CDN"),
            hostedZoneId: id.describe("public hosted zone of the domain"),
            nameServers: z.array(id).describe("to delegate the zone to; empty for a zone that existed before"),
            loadBalancerArn: arn.describe("application load balancer"),
            loadBalancerArnSuffix: id.describe("LoadBalancer dimension of its metrics"),
            loadBalancerDnsName: id.describe("its own name, which an alias names"),
            loadBalancerZoneId: id.describe("hosted zone of that name"),
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
            userPoolId: z.string().describe("Cognito user pool; empty with an external issuer"),
            tokenClientId: z.string().describe("OAuth client of the application; empty with an external issuer"),
            signInUrl: id.describe("where users sign in"),
        },
    },
    app: {
        reads: ["foundation", "network", "data", "edge"],
        outputs: {
            clusterArn: arn.describe("ECS cluster"),
            clusterName: id.describe("ClusterName dimension of its metrics"),
            webServiceName: id.describe("ECS service of the web tasks"),
            webServiceArn: arn.describe("ARN of the web service"),
            workerServiceName: id.describe("ECS service of the background jobs"),
            workerServiceArn: arn.describe("ARN of the worker service"),
            taskRoleName: id.describe("IAM role of the tasks' processes; a layer of your own may add a policy to it"),
            migrationTaskDefinitionArn: arn.describe("task definition of the schema migration"),
            namespaceId: id.describe("Cloud Map namespace; monitoring registers prometheus and jaeger there"),
            namespaceName: id.describe("private domain of the namespace"),
            railsSecretArn: arn.describe("secret with the Rails keys, whose value a person or CI puts"),
            logGroupNames: z.array(id).describe("log groups of web, worker, migration and shell sessions"),
            savingsAdvice: id.describe("what a savings plan should cover"),
        },
    },
    observability: {
        reads: ["foundation", "network", "data", "edge", "app"],
        outputs: {
            clusterName: id.describe("EKS cluster of the monitoring tools"),
            clusterArn: arn.describe("ARN of the cluster"),
            metricsUrl: z.url().describe("Amazon Managed Prometheus, base address for queries and remote write"),
            workspaceArn: arn.describe("workspace of Amazon Managed Prometheus, which outlives the cluster"),
            snapshotBucketName: id.describe("S3 bucket of Elasticsearch's snapshots"),
            heartbeatTopicArn: arn.describe("SNS topic whose silence is alarmed"),
            fallbackDashboardName: id.describe("CloudWatch dashboard for when the cluster is gone"),
            grafanaUrl: z.url().describe("where a browser opens Grafana, through a session of the bastion"),
            entryAddress: id.describe("internal load balancer in front of the tools"),
            logGroupNames: z.array(id).describe("log groups of the control plane and of the cluster's containers"),
        },
    },
    dr: {
        reads: ["foundation", "data", "edge", "app"],
        outputs: {
            region: id.describe("region of the standby"),
            activeRegion: id.describe("region that serves, as configured at the last deployment"),
            databaseIdentifier: id
                .nullable()
                .describe("RDS instance there: replica, or primary after a promotion; null without a standby"),
            databaseGeneration: z.int().min(1).describe("which database of that region it is, counted from 1"),
            standby: z
                .object({
                    databaseArn: arn,
                    databaseAddress: id,
                    vpcId: id,
                    vpcCidrBlock: id,
                    availabilityZones: z.array(id).min(2).describe("zones in use there, in the order of their subnets"),
                    subnetZones: z.record(id, id).describe("zone of each subnet there, by subnet id"),
                    clusterArn: arn,
                    clusterName: id,
                    webServiceName: id,
                    webServiceArn: arn,
                    workerServiceName: id,
                    workerServiceArn: arn,
                    taskRoleName: id,
                    poolerClusterName: id,
                    poolerServiceName: id,
                    poolerAddress: id,
                    loadBalancerArn: arn,
                    loadBalancerArnSuffix: id,
                    targetGroupArnSuffix: id,
                    certificateArn: arn,
                    assetsBucketName: id.describe("replica of the assets bucket"),
                    sessionsReplicationGroupId: id,
                    cacheReplicationGroupId: id,
                })
                .nullable()
                .describe("what stands by in the second region; null without a standby"),
            failoverPlanArn: arn.nullable().describe("Region switch plan of the failover; null without a standby"),
            approvalRoleArn: arn
                .nullable()
                .describe("IAM role that people on call assume to approve its steps; null without a standby"),
            failoverReports: id
                .nullable()
                .describe("bucket and prefix of the reports of failovers and drills; null without a standby"),
            drillTemplateIds: z
                .record(id, id)
                .nullable()
                .describe("FIS experiment template of each drill, by its name; null without a standby"),
            restoreTestingPlanArn: arn
                .nullable()
                .describe("AWS Backup restore testing plan, in the second region; null without a standby"),
        },
    },
    environment: {
        reads: ["foundation", "network", "data", "edge", "app", "observability", "dr"],
        optional: ["network", "data", "app", "observability", "dr"],
        outputs: {
            addressBook: z
                .record(id, z.union([z.record(id, z.unknown()), z.null()]))
                .describe("what every deployed layer publishes, by layer; null where it is not deployed"),
            dashboardName: id.describe("CloudWatch dashboard of the environment"),
            canaryName: id.describe("CloudWatch Synthetics canary, the CanaryName dimension of its metrics"),
            version: id.describe("release that was deployed last, as INTEGERS_VERSION stated it"),
            commit: id.describe("commit that was deployed last, as INTEGERS_COMMIT stated it"),
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

/** The layers without which an update of `layer` cannot begin. */
export function requiredUpstreamsOf(layer: LayerName): readonly LayerName[] {
    const { reads, optional = [] }: { reads: readonly LayerName[]; optional?: readonly LayerName[] } = contracts[layer];
    return reads.filter((upstream) => !optional.includes(upstream));
}

/** The Pulumi project of a layer. */
export function projectOf(layer: LayerName): string {
    return `integers-${layer}`;
}
