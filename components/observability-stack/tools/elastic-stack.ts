/** Elasticsearch, Kibana, Logstash and Filebeat as resources of their operator, and what Elasticsearch is told (R-OBS-5). */
import { createHash } from "node:crypto";
import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../../shared/child-options";
import { generatePassword } from "../../shared/generated-secret";
import { ELASTICSEARCH, elasticsearchSpec } from "./elastic/elasticsearch";
import { FILEBEAT_CLAIM, filebeatSpec } from "./elastic/filebeat";
import { kibanaSpec } from "./elastic/kibana";
import { type Call, lifecycleCalls } from "./elastic/lifecycle";
import { logstashSpec } from "./elastic/logstash";
import { SETUP_CONFIG, setupFiles, setupJobSpec } from "./elastic/setup-job";
import { JAEGER_ROLE, JAEGER_USER, JAEGER_USER_SECRET, ROLES_FILE, ROLES_SECRET } from "./elastic/users";
import { claim, type Values } from "./pod-parts";
import { toolServiceAccounts } from "./service-accounts";
import type { Size } from "./sizes";

interface ElasticStackArgs {
    readonly size: Size;
    readonly zones: readonly string[];
    readonly region: string;
    readonly snapshotBucketName: pulumi.Input<string>;
    readonly snapshotRoleArn: pulumi.Input<string>;
    readonly logGroupNames: pulumi.Input<readonly string[]>;
}

const NAMESPACE = "elastic";
/**
 * The operator writes its resources back with empty parts added, in lists that have one owner, such as `nodeSets`: unforced, each
 * later change of ours would be refused as a conflict with it.
 */
const FORCE = { "pulumi.com/patchForce": "true" };

export class ElasticStack extends pulumi.ComponentResource {
    /** Completes when Elasticsearch runs and knows its policies; what writes to it depends on this. */
    readonly ready: pulumi.Resource;

    constructor(name: string, args: ElasticStackArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:observability:ElasticStack", name, {}, opts);
        const { size, zones, region } = args;
        const resource = (
            kind: keyof typeof kinds,
            metadataName: string,
            spec: pulumi.Input<Values>,
            dependsOn: pulumi.Resource[] = [],
        ) =>
            new k8s.apiextensions.CustomResource(
                `${name}-${metadataName}`,
                {
                    apiVersion: kinds[kind],
                    kind,
                    metadata: { name: metadataName, namespace: NAMESPACE, annotations: FORCE },
                    spec: pulumi.output(spec),
                },
                { parent: this, dependsOn },
            );
        for (const tool of ["elasticsearch", "filebeat"] as const) {
            const metadata = { name: toolServiceAccounts[tool].serviceAccount, namespace: NAMESPACE };
            new k8s.core.v1.ServiceAccount(
                `${name}-${tool}-account`,
                { metadata, automountServiceAccountToken: false },
                { parent: this },
            );
        }
        createUsers(name, { parent: this });
        resource(
            "Elasticsearch",
            ELASTICSEARCH,
            pulumi
                .output(args.snapshotRoleArn)
                .apply((snapshotRoleArn) => elasticsearchSpec({ size, zones, region, snapshotRoleArn })),
        );
        resource("Kibana", "kibana", kibanaSpec(size));
        resource("Logstash", "logstash", logstashSpec(size));
        new k8s.core.v1.PersistentVolumeClaim(
            `${name}-filebeat-data`,
            {
                metadata: {
                    name: FILEBEAT_CLAIM,
                    namespace: NAMESPACE,
                    // The disk is made when Filebeat is placed, so the claim alone is never bound.
                    annotations: { "pulumi.com/skipAwait": "true" },
                },
                spec: claim(1),
            },
            { parent: this },
        );
        const calls = pulumi
            .output(args.snapshotBucketName)
            .apply((snapshotBucketName) => lifecycleCalls({ size, snapshotBucketName }));
        this.ready = createSetup(name, calls, { parent: this });
        // An event that came before the index template would make the stream of Elasticsearch's own, which deletes nothing.
        resource(
            "Beat",
            "filebeat",
            pulumi.output(args.logGroupNames).apply((logGroupNames) => filebeatSpec({ region, logGroupNames })),
            [this.ready],
        );
        this.registerOutputs();
    }
}

const kinds = {
    Elasticsearch: "elasticsearch.k8s.elastic.co/v1",
    Kibana: "kibana.k8s.elastic.co/v1",
    Logstash: "logstash.k8s.elastic.co/v1alpha1",
    Beat: "beat.k8s.elastic.co/v1beta1",
} as const;

const base64 = (text: string) => Buffer.from(text).toString("base64");

/** Jaeger's own user: the operator makes those of Kibana and Logstash (docs/decisions/0011 for the first password). */
function createUsers(name: string, opts: ChildOptions): void {
    new k8s.core.v1.Secret(
        `${name}-${JAEGER_USER_SECRET}`,
        {
            metadata: { name: JAEGER_USER_SECRET, namespace: NAMESPACE },
            type: "kubernetes.io/basic-auth",
            // Not `stringData`: the provider keeps it as `data`, so that the engine finds no old password to keep and each
            // deployment makes the secret anew, with a password that the running pods do not have.
            data: {
                username: base64(JAEGER_USER),
                password: generatePassword(opts).apply(base64),
                roles: base64(JAEGER_ROLE),
            },
        },
        { ...opts, ignoreChanges: ["data.password"] },
    );
    new k8s.core.v1.Secret(
        `${name}-${ROLES_SECRET}`,
        { metadata: { name: ROLES_SECRET, namespace: NAMESPACE }, stringData: { "roles.yml": ROLES_FILE } },
        opts,
    );
}

/** As long as the job may run (setup-job.ts); Pulumi's own ten minutes may end while Elasticsearch's disks are made. */
const SETUP_TIMEOUT = { customTimeouts: { create: "30m", update: "30m" } };
/** A job that failed never completes: the next run makes it anew instead of waiting for it. */
const REPLACE_FAILED = { "pulumi.com/replaceUnready": "true" };

/** Files and job are named after their content: Kubernetes changes no job, and a changed one has to run again. */
function createSetup(name: string, calls: pulumi.Output<readonly Call[]>, opts: ChildOptions): k8s.batch.v1.Job {
    const data = calls.apply(setupFiles);
    const metadata = data.apply((files) => {
        const hash = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 10);
        return { name: `${SETUP_CONFIG}-${hash}`, namespace: NAMESPACE };
    });
    const files = new k8s.core.v1.ConfigMap(`${name}-setup-files`, { metadata, data, immutable: true }, opts);
    const spec = files.metadata.name.apply(setupJobSpec);
    return new k8s.batch.v1.Job(
        `${name}-setup`,
        { metadata: metadata.apply((named) => ({ ...named, annotations: REPLACE_FAILED })), spec },
        { ...opts, ...SETUP_TIMEOUT },
    );
}
