import type * as pulumi from "@pulumi/pulumi";
import type { AlarmTopics } from "../shared/alarms";
import type { DeletionGuard } from "../shared/deletion-guard";
import type { KubernetesVersion } from "./add-on-table";
import type { Watched } from "./fallback-dashboard";
import type { SignInArgs } from "./tools/args";

/**
 * How programs outside the cluster reach the Kubernetes API. `private`: from inside the VPC alone; `forwarded`: as
 * private, through a port of this machine that a session of the bastion forwards (docs/runbooks/monitoring-access.md);
 * `listed`: a public endpoint besides, for these CIDR blocks alone.
 */
export type ApiAccess =
    | { readonly access: "private" }
    | { readonly access: "forwarded"; readonly port: number }
    | { readonly access: "listed"; readonly cidrBlocks: readonly string[] };

/** Machines of one kind. */
export interface NodePool {
    /** arm64 types of like size; several make spot capacity likelier. */
    readonly instanceTypes: readonly string[];
    /** Fewest machines, 1 to `maximum`: in each zone for `stateful`, over all zones for `interruptible`. */
    readonly minimum: number;
    /** Most machines, up to 40, counted in the same way; an update needs one more than are running. */
    readonly maximum: number;
    /** Volume for images and logs, GiB, 20 to 1000. */
    readonly volumeGiB: number;
}

/** Who may use the Kubernetes API beside CI. */
export interface Operator {
    /** IAM role, without a session name. */
    readonly roleArn: string;
    /** `admin`: everything; `view`: reads everything but secrets. */
    readonly access: "admin" | "view";
}

export interface MonitoringClusterArgs {
    /** Minor version of Kubernetes; the add-ons' versions follow (`add-on-table.ts`). */
    readonly kubernetesVersion: KubernetesVersion;
    /** How programs outside the cluster reach the Kubernetes API. */
    readonly api: ApiAccess;
    /** Zones of `subnetIds`, in their order; plain, because there is a node group for each. */
    readonly zones: readonly string[];
    /** Private subnets, one per zone. */
    readonly subnetIds: pulumi.Input<string[]>;
    /** Security group `monitoring` of the network layer: control plane, nodes and pods. */
    readonly securityGroupId: pulumi.Input<string>;
    /** Role of CI that deploys: administers the cluster. */
    readonly deployRoleArn: pulumi.Input<string>;
    /** Role of CI that looks for drift: reads everything. */
    readonly driftRoleArn: pulumi.Input<string>;
    /** Role of CI that previews: reads everything but secrets. */
    readonly previewRoleArn: pulumi.Input<string>;
    /** People who may use the Kubernetes API. */
    readonly operators: readonly Operator[];
    /** On-demand machines in every zone, for what stores data. */
    readonly stateful: NodePool;
    /** Spot machines, for what can be interrupted. */
    readonly interruptible: NodePool;
    /** KMS key of secrets, those of Kubernetes included. */
    readonly secretsKeyArn: pulumi.Input<string>;
    /** KMS key of volumes, metrics and snapshots. */
    readonly dataKeyArn: pulumi.Input<string>;
    /** KMS key of the log groups. */
    readonly logsKeyArn: pulumi.Input<string>;
    /** Days that logs are kept; one of CloudWatch's values. */
    readonly logRetentionDays: number;
    /** Guards cluster, metrics and snapshots. */
    readonly deletionGuard: DeletionGuard;
}

/** How people sign in to Grafana: a client that is made in the user pool, or one that exists at another provider. */
export type GrafanaSignIn =
    | {
          readonly provider: "cognito";
          readonly userPoolId: pulumi.Input<string>;
          /** Address of Cognito's sign-in pages. */
          readonly signInUrl: pulumi.Input<string>;
          readonly rolesClaim: pulumi.Input<string>;
          readonly adminRole: string;
      }
    | ({ readonly provider: "external" } & SignInArgs);

export interface ObservabilityStackArgs extends MonitoringClusterArgs {
    /** Name of the environment; physical names begin with `integers-<environment>`. */
    readonly environment: string;
    /** The tag `Project` of the resources whose metrics are exported; their tag `Environment` is the environment. */
    readonly project: string;
    /** Region of the cluster and of what it watches. */
    readonly region: string;
    /** `small`: one replica of everything; `full`: redundant over zones (tools/sizes.ts). */
    readonly size: "small" | "full";
    /** VPC of the subnets. */
    readonly vpcId: pulumi.Input<string>;
    /** IPv4 block of the VPC. */
    readonly vpcCidrBlock: pulumi.Input<string>;
    /** Cloud Map namespace in which the tools get names. */
    readonly namespaceId: pulumi.Input<string>;
    /** SNS topic of each severity; Alertmanager publishes there too. */
    readonly alarmTopics: AlarmTopics;
    /** KMS key of these topics. */
    readonly alertsKeyArn: pulumi.Input<string>;
    /** Bucket that receives S3 server access logs. */
    readonly accessLogBucketName: pulumi.Input<string>;
    /** What the dashboard outside the cluster shows (R-OBS-6). */
    readonly watched: pulumi.Input<Watched>;
    /** CloudWatch log groups of every layer, which reach Elasticsearch (R-OBS-5). */
    readonly logGroupNames: pulumi.Input<string[]>;
    /** How people sign in to Grafana. */
    readonly signIn: GrafanaSignIn;
    /** Address at which a browser opens Grafana, without `/` at the end. */
    readonly grafanaUrl: string;
    /** Where runbooks are read, without `/` at the end. */
    readonly repositoryUrl: string;
    /** Percent of requests that must succeed over 30 days, 94 to 99.999. */
    readonly availabilityTarget: number;
    /** Seconds that 95 of 100 requests stay under, 0.05 to `LATENCY_LIMIT_MAX`. */
    readonly latencyTargetSeconds: number;
    /** `max_connections` of the database. */
    readonly databaseMaxConnections: number;
    /** Processors of the database's class. */
    readonly databaseVCpus: number;
    /** Data that may be lost, s, 60 to 86,400 (R-DR-2). */
    readonly rpoSeconds: number;
    /** Region whose replica a failover promotes. */
    readonly standbyRegion: string;
}
