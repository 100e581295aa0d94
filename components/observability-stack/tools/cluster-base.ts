/** What lies under every tool: namespaces, quotas, priorities, the storage class, network policies (R-SEC-1, R-SEC-4). */
import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../../shared/child-options";
import { CONTAINER_DEFAULTS, type Namespace, namespaces, podSecurityLabels } from "./namespaces";
import { DENY_ALL, guardedPods, networkPolicySpec, podsOf, type PodsName } from "./network-paths";
import { priorities, STORAGE_CLASS } from "./pod-parts";
import type { SizeName } from "./sizes";

interface ClusterBaseArgs {
    readonly size: SizeName;
    readonly dataKeyArn: pulumi.Input<string>;
    readonly vpcCidrBlock: pulumi.Input<string>;
}

export class ClusterBase extends pulumi.ComponentResource {
    constructor(name: string, args: ClusterBaseArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:observability:ClusterBase", name, {}, opts);
        const parent = { parent: this };
        for (const [priority, row] of Object.entries(priorities)) {
            new k8s.scheduling.v1.PriorityClass(
                `${name}-${priority}`,
                { metadata: { name: priority }, ...row },
                parent,
            );
        }
        new k8s.storage.v1.StorageClass(
            `${name}-storage`,
            {
                metadata: { name: STORAGE_CLASS },
                provisioner: "ebs.csi.aws.com",
                parameters: { type: "gp3", encrypted: "true", kmsKeyId: args.dataKeyArn },
                // A disk is made where its pod is placed: disks do not move between zones.
                volumeBindingMode: "WaitForFirstConsumer",
                allowVolumeExpansion: true,
                // A disk outlives what asked for it; a person deletes it.
                reclaimPolicy: "Retain",
            },
            parent,
        );
        const made = new Map<Namespace, k8s.core.v1.Namespace>();
        for (const namespace of Object.keys(namespaces) as Namespace[]) {
            made.set(namespace, createNamespace(name, namespace, args.size, parent));
        }
        for (const pods of guardedPods) {
            const dependsOn = made.get(podsOf[pods].namespace as Namespace)!;
            createPolicy(name, pods, args.vpcCidrBlock, { parent: this, dependsOn });
        }
        this.registerOutputs();
    }
}

function createNamespace(
    name: string,
    namespace: Namespace,
    size: SizeName,
    opts: ChildOptions,
): k8s.core.v1.Namespace {
    const row = namespaces[namespace];
    const made = new k8s.core.v1.Namespace(
        `${name}-${namespace}`,
        { metadata: { name: namespace, labels: podSecurityLabels(row.podSecurity) } },
        opts,
    );
    const within = { ...opts, dependsOn: made };
    const metadata = (role: string) => ({ name: role, namespace });
    new k8s.core.v1.ResourceQuota(
        `${name}-${namespace}-quota`,
        { metadata: metadata("quota"), spec: { hard: { ...row.quota[size] } } },
        within,
    );
    new k8s.core.v1.LimitRange(
        `${name}-${namespace}-limits`,
        { metadata: metadata("limits"), spec: { limits: [CONTAINER_DEFAULTS] } },
        within,
    );
    new k8s.networking.v1.NetworkPolicy(
        `${name}-${namespace}-deny`,
        { metadata: metadata("deny"), spec: DENY_ALL },
        within,
    );
    return made;
}

function createPolicy(name: string, pods: PodsName, vpcCidrBlock: pulumi.Input<string>, opts: ChildOptions): void {
    const { namespace } = podsOf[pods];
    const spec = pulumi.output(vpcCidrBlock).apply((block) => networkPolicySpec(pods, block));
    new k8s.networking.v1.NetworkPolicy(
        `${name}-${namespace}-${policyName(pods)}`,
        { metadata: { name: policyName(pods), namespace }, spec },
        opts,
    );
}

/** `prometheusOperator` → `prometheus-operator`, the form of Kubernetes' names. */
function policyName(pods: PodsName): string {
    return pods.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
