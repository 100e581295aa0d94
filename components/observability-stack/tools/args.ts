import type * as pulumi from "@pulumi/pulumi";
import type { AlarmTopics } from "../../shared/alarms";
import type { RuleInputs } from "../rules/row";

/** How people sign in to Grafana: authorization code with PKCE at an OpenID provider (R-OBS-2). */
export interface SignInArgs {
    /** Addresses of the provider; those of Cognito lie under the user pool's domain, not under its issuer. */
    readonly authorizeUrl: pulumi.Input<string>;
    readonly tokenUrl: pulumi.Input<string>;
    readonly userInfoUrl: pulumi.Input<string>;
    /** OAuth client of Grafana; its callback is `<grafanaUrl>/login/generic_oauth`. */
    readonly clientId: pulumi.Input<string>;
    /** Claim of the token with the user's roles, e.g. `cognito:groups`. */
    readonly rolesClaim: pulumi.Input<string>;
    /** Role whose members administer Grafana; everybody else reads. */
    readonly adminRole: string;
}

/** Arguments of `MonitoringTools`; the cluster is the Kubernetes provider in the resource options. */
export interface MonitoringToolsArgs extends Omit<RuleInputs, "prometheusReplicas"> {
    /** The tag `Project` of what is watched. */
    readonly project: string;
    /** Region of the cluster and of everything that it watches. */
    readonly region: string;
    /** Zones of the node groups; replicas are spread over them (R-OBS-1). */
    readonly zones: readonly string[];
    /** `small`: one replica of everything, for an environment whose monitoring may be down; `full`: redundant over zones. */
    readonly size: "small" | "full";
    /** KMS key of the volumes; the EBS driver's role uses it. */
    readonly dataKeyArn: pulumi.Input<string>;
    /** Remote-write address of the managed workspace, ends with `/api/v1/remote_write` (R-OBS-1). */
    readonly remoteWriteUrl: pulumi.Input<string>;
    /** SNS topics by severity (R-OBS-3). */
    readonly alarmTopics: AlarmTopics;
    /** Topic of the Watchdog, `Heartbeat.topicArn` (R-OBS-6). */
    readonly heartbeatTopicArn: pulumi.Input<string>;
    /** S3 bucket of Elasticsearch's snapshots. */
    readonly snapshotBucketName: pulumi.Input<string>;
    /** Role of the service account `elasticsearch`: it trusts the cluster's OIDC issuer (service-accounts.ts). */
    readonly snapshotRoleArn: pulumi.Input<string>;
    /** CloudWatch log groups that reach Elasticsearch, of every layer (R-OBS-5). */
    readonly logGroupNames: pulumi.Input<readonly string[]>;
    /** CloudWatch log group that the cluster's own containers write to (R-OBS-5). */
    readonly containerLogGroupName: pulumi.Input<string>;
    readonly signIn: SignInArgs;
    /**
     * Secret in Secrets Manager with the keys `adminPassword` and `secretKey`, both generated, and `clientSecret` of the
     * sign-in. Grafana mounts it by the Secrets Store CSI driver: no value passes through Pulumi or Kubernetes' store.
     */
    readonly grafanaSecretArn: pulumi.Input<string>;
    /** IPv4 block of the VPC: what may reach the node ports. */
    readonly vpcCidrBlock: pulumi.Input<string>;
}
