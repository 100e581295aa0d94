import type * as pulumi from "@pulumi/pulumi";
import type { AlarmTopics } from "../shared/alarms";
import type { Entry } from "./flows";
import type { NatPlacement } from "./nat";
import type { ReplicationSource } from "./source-table";
import { APPLICATION_PORT } from "../shared/ports";

export interface VpcArgs {
    /**
     * IPv4 block, /16 to /22. Decides every subnet, so it is plain and cannot be changed without replacing the VPC.
     * @default "10.0.0.0/16"
     */
    readonly cidrBlock?: string;
    /**
     * Two to four zones by name; the list may only grow or shrink at its end. Plain, because each zone has a subnet a
     * tier.
     */
    readonly availabilityZones: readonly string[];
    /**
     * The zones of the last deployment: an order that would move one of them is refused, because awsx numbers subnets
     * by position. Undefined before the first deployment.
     * @default undefined, and the order is not checked
     */
    readonly deployedAvailabilityZones?: pulumi.Input<readonly string[] | undefined>;
    /** NAT placement: "single" saves about 33 USD a month per zone and loses zone isolation. @default "per-zone" */
    readonly nat?: NatPlacement;
    /** Who reaches the load balancer: CloudFront's addresses alone, or everyone (R-EDGE-6). @default "cdn" */
    readonly entry?: Entry;
    /**
     * Port on which the load balancer reaches the application, 1024 to 65535, not 3389. The same value as `AppCluster`'s; another one closes
     * the old one at once. @default 3000 (R-APP-1)
     */
    readonly applicationPort?: number;
    /**
     * Zones of the interface endpoints: "single" saves about 7 USD a month for each endpoint and zone, and the loss of
     * that zone cuts the others off from the AWS services too. @default "per-zone"
     */
    readonly endpoints?: "per-zone" | "single";
    /** KMS key of the log groups; its policy must let CloudWatch Logs use it. */
    readonly logsKeyArn: pulumi.Input<string>;
    /** KMS key of the bastion's volume and sessions; its policy must let the Auto Scaling service role use it. */
    readonly dataKeyArn: pulumi.Input<string>;
    /** Retention of flow logs and session logs in days, one of the values CloudWatch Logs knows. @default 365 */
    readonly logRetentionDays?: number;
    /**
     * S3 bucket that also receives the flow logs, as Parquet; its policy must let delivery.logs.amazonaws.com write.
     * @default none
     */
    readonly flowLogArchiveBucketArn?: pulumi.Input<string>;
    /**
     * Another PostgreSQL server, to which the database subnets then have a route and a path: a database is moved here by a
     * subscription (docs/migrate.md). Take it out afterwards. @default none, and they have no way out
     */
    readonly replicationSource?: ReplicationSource | undefined;
    /** Topics of the NAT gateways' alarms. */
    readonly alarmTopics: AlarmTopics;
    /**
     * Bastion behind Session Manager; an arm64 instance type, as its image is arm64.
     * @default { enabled: true, instanceType: "t4g.nano" }
     */
    readonly bastion?: { readonly enabled: boolean; readonly instanceType?: string };
}

export const DEFAULTS = Object.freeze({
    cidrBlock: "10.0.0.0/16",
    nat: "per-zone",
    entry: "cdn",
    applicationPort: APPLICATION_PORT,
    endpoints: "per-zone",
    logRetentionDays: 365,
    bastion: { enabled: true },
} as const);

export type SettledArgs = VpcArgs & Required<Pick<VpcArgs, keyof typeof DEFAULTS>>;
