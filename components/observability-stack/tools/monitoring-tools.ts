/** The monitoring tools inside the cluster (R-OBS-1 to R-OBS-6). */
import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { MonitoringToolsArgs } from "./args";
import { ClusterBase } from "./cluster-base";
import { ElasticStack } from "./elastic-stack";
import { createEntryServices } from "./entry-services";
import { createRelease } from "./releases";
import { toolServiceAccounts } from "./service-accounts";
import { type Size, sizes } from "./sizes";
import { createDisruptionBudgets } from "./disruption-budgets";
import { grafanaValues } from "./values/grafana";
import { jaegerValues } from "./values/jaeger";
import { metricsEntrySpec } from "./values/metrics-entry";
import { fluentBitValues } from "./values/fluent-bit";
import { elasticOperatorValues, secretsValues } from "./values/operators";
import { prometheusValues } from "./values/prometheus";
import { secretClassSpec } from "./values/secret-class";
import { yaceValues } from "./values/yace";

export class MonitoringTools extends pulumi.ComponentResource {
    constructor(name: string, args: MonitoringToolsArgs, opts: pulumi.ComponentResourceOptions) {
        super("integers:observability:MonitoringTools", name, {}, opts);
        const { environment, project, region, standbyRegion, zones } = args;
        const size = sizes[args.size];
        const base = new ClusterBase(`${name}-base`, args, { parent: this });
        const onBase = { parent: this, dependsOn: base };

        const secrets = createRelease(name, "secrets", secretsValues(region), onBase);
        const { containerLogGroupName } = args;
        const fluentbit = pulumi
            .output(containerLogGroupName)
            .apply((logGroupName) => fluentBitValues({ region, logGroupName }));
        const logsAccount = new k8s.core.v1.ServiceAccount(
            `${name}-fluentbit-account`,
            {
                metadata: { name: toolServiceAccounts.fluentbit.serviceAccount, namespace: "node-agents" },
                automountServiceAccountToken: false,
            },
            onBase,
        );
        createRelease(name, "fluentbit", fluentbit, { parent: this, dependsOn: [base, logsAccount] });
        const prometheus = createRelease(name, "prometheus", prometheusInputs(args, size), onBase);
        const onPrometheus = { parent: this, dependsOn: [base, prometheus] };
        new k8s.apiextensions.CustomResource(
            `${name}-metrics-entry`,
            {
                apiVersion: "monitoring.coreos.com/v1alpha1",
                kind: "PrometheusAgent",
                metadata: { name: "metrics-entry", namespace: "monitoring" },
                spec: metricsEntrySpec(size),
            },
            onPrometheus,
        );
        createRelease(name, "yace", yaceValues({ environment, project, region, standbyRegion }), onPrometheus);
        const secretClass = new k8s.apiextensions.CustomResource(
            `${name}-grafana-secret`,
            {
                apiVersion: "secrets-store.csi.x-k8s.io/v1",
                kind: "SecretProviderClass",
                metadata: { name: "grafana", namespace: "monitoring" },
                spec: pulumi.output(args.grafanaSecretArn).apply((arn) => secretClassSpec(arn, region)),
            },
            { parent: this, dependsOn: [base, secrets] },
        );
        createRelease(name, "grafana", grafanaInputs(args), {
            parent: this,
            dependsOn: [prometheus, secretClass],
        });

        const operator = createRelease(name, "elastic", elasticOperatorValues(), onBase);
        const elastic = new ElasticStack(
            `${name}-elastic`,
            { ...args, size, zones },
            { parent: this, dependsOn: [base, operator] },
        );
        createRelease(name, "jaeger", jaegerValues(size), { parent: this, dependsOn: [base, elastic.ready] });
        createEntryServices(name, onBase);
        createDisruptionBudgets(name, size, onBase);
        this.registerOutputs();
    }
}

function prometheusInputs(args: MonitoringToolsArgs, size: Size) {
    const { alarmTopics, heartbeatTopicArn, remoteWriteUrl, region } = args;
    const rules = { ...args, prometheusReplicas: size.replicas.prometheus };
    return pulumi
        .output({ alarmTopics, heartbeatTopicArn, remoteWriteUrl })
        .apply(({ alarmTopics: topicArns, heartbeatTopicArn: heartbeat, remoteWriteUrl: url }) =>
            prometheusValues({
                size,
                rules,
                remoteWriteUrl: url,
                alertmanager: { region, topicArns, heartbeatTopicArn: heartbeat },
            }),
        );
}

function grafanaInputs(args: MonitoringToolsArgs) {
    const { grafanaUrl } = args;
    return pulumi.output(args.signIn).apply((signIn) => grafanaValues({ panels: args, grafanaUrl, signIn }));
}
