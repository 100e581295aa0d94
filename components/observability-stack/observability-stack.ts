import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { createPrivateBucket } from "../shared/private-bucket";
import { siteOf } from "../shared/site";
import type { ObservabilityStackArgs } from "./args";
import { MonitoringCluster } from "./cluster";
import { EntryBalancer } from "./entry-balancer";
import { fallbackDashboard } from "./fallback-dashboard";
import { GrafanaAccess } from "./grafana-sign-in";
import { Heartbeat } from "./heartbeat";
import { createKubernetesProvider } from "./kubernetes-provider";
import { orRefuse } from "../shared/refusal";
import { createToolLogAlarms } from "./tool-log-alarms";
import { MonitoringTools } from "./tools/monitoring-tools";
import { checkStack } from "./validate";
import { WorkloadRoles } from "./workload-roles";

/**
 * Prometheus, Grafana, Alertmanager, Jaeger and the Elastic stack on a cluster of their own, and what outlives that
 * cluster: metrics, snapshots, a dashboard and the dead man's switch (R-OBS-1 to R-OBS-6).
 */
export class ObservabilityStack extends pulumi.ComponentResource {
    /** EKS cluster of the tools, `integers-<environment>-monitoring`. */
    readonly clusterName: string;
    /** ARN of that cluster. */
    readonly clusterArn: pulumi.Output<string>;
    /** Amazon Managed Prometheus: its base address for queries, ends with `/`. */
    readonly metricsUrl: pulumi.Output<string>;
    /** Workspace of Amazon Managed Prometheus, which outlives the cluster. */
    readonly workspaceArn: pulumi.Output<string>;
    /** Bucket of Elasticsearch's snapshots. */
    readonly snapshotBucketName: pulumi.Output<string>;
    /** Topic whose silence is alarmed (R-OBS-6). */
    readonly heartbeatTopicArn: pulumi.Output<string>;
    /** CloudWatch dashboard for when the cluster is gone. */
    readonly dashboardName: string;
    /** Address of the load balancer in front of the tools. */
    readonly entryAddress: pulumi.Output<string>;
    /** Log groups of the control plane and of the containers. */
    readonly logGroupNames: pulumi.Output<string[]>;

    constructor(name: string, args: ObservabilityStackArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:observability:ObservabilityStack", name, {}, opts);
        orRefuse(() => checkStack(args));
        const child = { parent: this };
        const namePrefix = `integers-${args.environment}`;
        this.clusterName = `${namePrefix}-monitoring`;
        this.dashboardName = `${namePrefix}-fallback`;

        // What outlives the cluster.
        const workspace = new aws.amp.Workspace(
            `${name}-metrics`,
            { alias: namePrefix, kmsKeyArn: args.dataKeyArn },
            { parent: this, protect: args.deletionGuard.protect },
        );
        const snapshots = this.createSnapshotBucket(name, namePrefix, args);
        const heartbeat = new Heartbeat(`${name}-heartbeat`, args, child);
        new aws.cloudwatch.Dashboard(
            `${name}-fallback`,
            {
                dashboardName: this.dashboardName,
                dashboardBody: pulumi
                    .output(args.watched)
                    .apply((watched) =>
                        fallbackDashboard({ ...args, heartbeatTopicName: `${namePrefix}-heartbeat`, watched }),
                    ),
            },
            child,
        );

        // The cluster, and which of its workloads may do what in AWS.
        const cluster = new MonitoringCluster(`${name}-cluster`, { ...args, clusterName: this.clusterName }, child);
        const { containerLogGroupName } = cluster;
        createToolLogAlarms(name, { ...args, containerLogGroupName }, child);
        const ownLogGroupNames = pulumi.all([cluster.logGroupName, containerLogGroupName]);
        const logGroupNames = pulumi
            .all([args.logGroupNames, ownLogGroupNames])
            .apply(([others, own]) => [...others, ...own]);
        const grafana = new GrafanaAccess(`${name}-grafana`, args, child);
        const roles = new WorkloadRoles(
            `${name}-roles`,
            {
                clusterName: this.clusterName,
                issuer: cluster.issuer,
                targets: pulumi.output({
                    site: siteOf(this),
                    workspaceArn: workspace.arn,
                    topicArns: [...Object.values(args.alarmTopics), heartbeat.topicArn],
                    alertsKeyArn: args.alertsKeyArn,
                    grafanaSecretArn: grafana.secretArn,
                    secretsKeyArn: args.secretsKeyArn,
                    logGroupNames,
                    containerLogGroupName,
                    snapshotBucketArn: snapshots.arn,
                    dataKeyArn: args.dataKeyArn,
                }),
            },
            { parent: this, dependsOn: cluster.controlPlane },
        );

        // The tools, and the way to them.
        const provider = createKubernetesProvider(`${name}-kubernetes`, cluster, args, child);
        new MonitoringTools(
            `${name}-tools`,
            {
                ...args,
                remoteWriteUrl: pulumi.interpolate`${workspace.prometheusEndpoint}api/v1/remote_write`,
                heartbeatTopicArn: heartbeat.topicArn,
                snapshotBucketName: snapshots.bucket,
                snapshotRoleArn: roles.roleArns.elasticsearch,
                logGroupNames,
                containerLogGroupName,
                signIn: grafana.signIn,
                grafanaSecretArn: grafana.secretArn,
            },
            { parent: this, providers: [provider], dependsOn: [...cluster.ready, ...roles.bindings] },
        );
        const entry = new EntryBalancer(
            `${name}-entry`,
            { ...args, autoScalingGroups: cluster.nodes.autoScalingGroups },
            child,
        );

        this.clusterArn = cluster.clusterArn;
        this.metricsUrl = workspace.prometheusEndpoint;
        this.workspaceArn = workspace.arn;
        this.snapshotBucketName = snapshots.bucket;
        this.heartbeatTopicArn = heartbeat.topicArn;
        this.entryAddress = entry.address;
        this.logGroupNames = ownLogGroupNames;
        this.registerOutputs({ clusterArn: this.clusterArn, workspaceArn: this.workspaceArn });
    }

    private createSnapshotBucket(name: string, namePrefix: string, args: ObservabilityStackArgs): aws.s3.Bucket {
        const accountId = siteOf(this).apply((site) => site.accountId);
        const { bucket } = createPrivateBucket(
            `${name}-snapshots`,
            {
                bucketName: pulumi.interpolate`${namePrefix}-elasticsearch-snapshots-${accountId}`,
                encryption: { kmsKeyArn: args.dataKeyArn },
                // A snapshot shares files with older ones: Elasticsearch alone knows which are still needed.
                lifecycle: { noncurrentDays: 14 },
                accessLogs: { bucketName: args.accessLogBucketName, prefix: "elasticsearch-snapshots/" },
                deletionGuard: args.deletionGuard,
            },
            { parent: this },
        );
        return bucket;
    }
}
