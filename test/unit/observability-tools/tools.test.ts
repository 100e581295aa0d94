import assert from "node:assert/strict";
import { charts, type ReleaseName } from "../../../components/observability-stack/tools/charts";
import { podsOf } from "../../../components/observability-stack/tools/network-paths";
import { namespaces } from "../../../components/observability-stack/tools/namespaces";
import { toolServiceAccounts } from "../../../components/observability-stack/tools/service-accounts";
import { GRAFANA_SECRETS } from "../../../components/observability-stack/tools/values/grafana";
import type { Recorder, Registration } from "../mocks";
import { ARGS, build } from "./fixture";

const RELEASE = "kubernetes:helm.sh/v3:Release";
const POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
type Tree = Record<string, unknown>;

const metadataOf = ({ inputs }: Registration) => inputs["metadata"] as { name: string; namespace?: string };
const custom = (made: Recorder, kind: string) => made.resources.find(({ inputs }) => inputs["kind"] === kind)!;

describe("MonitoringTools", () => {
    it("makes every release of the table, with its chart, repository, version and namespace, and no other", async () => {
        const made = await build();
        const found = made
            .ofType(RELEASE)
            .map(({ name, inputs: { chart, version, namespace, repositoryOpts } }) => [
                name,
                { chart, version, namespace, repository: (repositoryOpts as { repo: string }).repo },
            ]);
        const wanted = (Object.keys(charts) as ReleaseName[]).map((release) => {
            const { chart, version, namespace, repository } = charts[release];
            return [`tools-${release}`, { chart, version, namespace, repository }];
        });
        assert.deepEqual(Object.fromEntries(found), Object.fromEntries(wanted));
        for (const { version } of Object.values(charts)) {
            assert.match(version, /^\d+\.\d+\.\d+$/);
        }
    });

    it("takes a release back that does not come up", async () => {
        for (const { inputs } of (await build()).ofType(RELEASE)) {
            assert.equal(inputs["atomic"], true);
            assert.equal(inputs["timeout"], 900);
        }
    });

    it("puts everything into the cluster of its provider, under a parent", async () => {
        const made = await build();
        const inside = made.resources.filter(({ type }) => type.startsWith("kubernetes:"));
        assert.ok(inside.length > 60, String(inside.length));
        for (const { name, parent, provider } of inside) {
            assert.match(parent ?? "", /integers:observability:/, name);
            assert.match(provider ?? "", /::cluster::/, name);
        }
    });

    it("makes each namespace with its Pod Security level, quota and container defaults", async () => {
        const made = await build();
        const found = made.ofType("kubernetes:core/v1:Namespace").map(({ inputs }) => {
            const { name, labels } = inputs["metadata"] as { name: string; labels: Record<string, string> };
            return [name, labels["pod-security.kubernetes.io/enforce"]];
        });
        assert.deepEqual(Object.fromEntries(found), {
            monitoring: "restricted",
            "node-agents": "privileged",
            "elastic-system": "restricted",
            elastic: "restricted",
        });
        for (const type of ["ResourceQuota", "LimitRange"]) {
            const within = made.ofType(`kubernetes:core/v1:${type}`).map((row) => metadataOf(row).namespace);
            assert.deepEqual(within.sort(), Object.keys(namespaces).sort());
        }
        const limits = made.ofType("kubernetes:core/v1:LimitRange")[0]!.inputs["spec"];
        assert.deepEqual(limits, {
            limits: [
                {
                    type: "Container",
                    defaultRequest: { cpu: "10m", memory: "64Mi" },
                    default: { memory: "256Mi" },
                },
            ],
        });
    });

    it("says why a namespace is not restricted", () => {
        for (const [name, { podSecurity, because }] of Object.entries(namespaces)) {
            assert.equal(because === "", podSecurity === "restricted", name);
        }
    });

    it("denies all traffic in every namespace and opens paths for each kind of pod", async () => {
        const made = await build();
        const policies = made.ofType(POLICY);
        const denied = policies.filter((policy) => metadataOf(policy).name === "deny");
        assert.deepEqual(denied.map((policy) => metadataOf(policy).namespace).sort(), Object.keys(namespaces).sort());
        for (const { inputs } of denied) {
            assert.deepEqual(inputs["spec"], { podSelector: {}, policyTypes: ["Ingress", "Egress"] });
        }
        assert.equal(policies.length - denied.length, Object.keys(podsOf).length - 1);
    });

    it("keeps disks encrypted with the given key, in the zone of their pod, and after their pod", async () => {
        const { inputs } = (await build()).one("kubernetes:storage.k8s.io/v1:StorageClass");
        assert.deepEqual(inputs, {
            apiVersion: "storage.k8s.io/v1",
            kind: "StorageClass",
            metadata: { name: "gp3-encrypted" },
            provisioner: "ebs.csi.aws.com",
            parameters: {
                type: "gp3",
                encrypted: "true",
                kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/data",
            },
            volumeBindingMode: "WaitForFirstConsumer",
            allowVolumeExpansion: true,
            reclaimPolicy: "Retain",
        });
    });

    it("opens the node ports that the load balancer reaches", async () => {
        const made = await build();
        const found = made.ofType("kubernetes:core/v1:Service").map(({ inputs }) => {
            const { ports, selector, type } = inputs["spec"] as { ports: Tree[]; selector: Tree; type: string };
            return [ports[0]!["nodePort"], { type, port: ports[0]!["targetPort"], selector }];
        });
        assert.deepEqual(Object.fromEntries(found), {
            30090: { type: "NodePort", port: 9090, selector: podsOf.entry.labels },
            30317: {
                type: "NodePort",
                port: 4317,
                selector: { ...podsOf.jaeger.labels, "app.kubernetes.io/component": "all-in-one" },
            },
            30561: { type: "NodePort", port: 5601, selector: podsOf.kibana.labels },
        });
        const grafana = made.one(RELEASE, "tools-grafana").inputs["values"] as { service: Tree };
        assert.deepEqual(grafana.service, { type: "NodePort", nodePort: 30300 });
    });

    it("makes Elasticsearch's stack in one version, and tells Elasticsearch its policies once it runs", async () => {
        const made = await build();
        for (const kind of ["Elasticsearch", "Kibana", "Logstash", "Beat"]) {
            const { inputs } = custom(made, kind);
            assert.equal((inputs["spec"] as { version: string }).version, "9.4.7", kind);
            assert.equal((inputs["metadata"] as { namespace: string }).namespace, "elastic");
        }
        const { name } = metadataOf(made.one("kubernetes:batch/v1:Job"));
        const files = made.one("kubernetes:core/v1:ConfigMap");
        assert.equal(metadataOf(files).name, name);
        assert.match(name, /^elasticsearch-setup-[0-9a-f]{10}$/);
        assert.equal(files.inputs["immutable"], true);
    });

    it("runs the setup under another name when the policies change, and under the same when not", async () => {
        const nameOf = async (bucket: string) =>
            metadataOf((await build({ snapshotBucketName: bucket })).one("kubernetes:batch/v1:Job")).name;
        assert.equal(await nameOf("a"), await nameOf("a"));
        assert.notEqual(await nameOf("a"), await nameOf("b"));
    });

    it("waits for the setup as long as it may run, and makes a failed one anew", async () => {
        const job = (await build()).one("kubernetes:batch/v1:Job");
        const seconds = (job.inputs["spec"] as { activeDeadlineSeconds: number }).activeDeadlineSeconds;
        assert.equal(job.timeouts, `create ${seconds / 60}m, update ${seconds / 60}m`);
        const { annotations } = job.inputs["metadata"] as { annotations: Record<string, string> };
        assert.equal(annotations["pulumi.com/replaceUnready"], "true");
    });

    it("starts Jaeger when Elasticsearch knows its lifecycle: its rollover looks for it", async () => {
        const made = await build();
        const jaeger = made.one(RELEASE, "tools-jaeger");
        assert.ok(jaeger.waitsFor.includes(made.one("kubernetes:batch/v1:Job").urn));
    });

    it("makes what rules a namespace when that is there: the API refuses it before", async () => {
        const made = await build();
        const ruling = ["core/v1:ResourceQuota", "core/v1:LimitRange", "networking.k8s.io/v1:NetworkPolicy"];
        for (const kind of ruling) {
            const all = made.ofType(`kubernetes:${kind}`);
            assert.ok(all.length > 0, kind);
            for (const one of all) {
                const namespace = made
                    .ofType("kubernetes:core/v1:Namespace")
                    .find((of) => metadataOf(of).name === metadataOf(one).namespace);
                assert.ok(one.waitsFor.includes(namespace!.urn), one.name);
            }
        }
    });

    it("brings no log before its index template is there", async () => {
        const made = await build();
        const filebeat = made.resources.find(({ inputs }) => inputs["kind"] === "Beat")!;
        assert.ok(filebeat.waitsFor.includes(made.one("kubernetes:batch/v1:Job").urn));
    });

    it("makes in Elastic's namespace what the specs there name: users, roles, a disk, calls", async () => {
        const made = await build();
        const named = (type: string) =>
            made
                .ofType(`kubernetes:core/v1:${type}`)
                .filter((row) => metadataOf(row).namespace === "elastic")
                .map(({ inputs }) => ({ ...inputs, name: (inputs["metadata"] as { name: string }).name }));
        const secrets = Object.fromEntries(
            named("Secret").map((one) => {
                const { value } = ((one as Tree)["data"] ?? (one as Tree)["stringData"]) as { value: object };
                return [one.name, Object.keys(value).sort()];
            }),
        );
        assert.deepEqual(secrets, {
            "jaeger-user": ["password", "roles", "username"],
            "elasticsearch-roles": ["roles.yml"],
        });
        const [disk] = named("PersistentVolumeClaim");
        assert.equal(disk?.name, "filebeat-data");
        assert.match(JSON.stringify(custom(made, "Elasticsearch").inputs), /role\/snapshots/);
        const { config } = custom(made, "Beat").inputs["spec"] as { config: Record<string, { id: string }[]> };
        assert.deepEqual(
            config["filebeat.inputs"]!.map(({ id }) => id),
            ARGS.logGroupNames,
        );
        const files = made.one("kubernetes:core/v1:ConfigMap").inputs["data"] as object;
        assert.equal(Object.keys(files).length, 6);
    });

    it("changes Elastic's resources although their operator has written to them, too", async () => {
        const elastic = (await build()).resources.filter(({ type }) => type.includes(".k8s.elastic.co/"));
        const forced = elastic.map((one) => [
            one.inputs["kind"],
            (one.inputs["metadata"] as { annotations?: Tree }).annotations?.["pulumi.com/patchForce"],
        ]);
        assert.deepEqual(Object.fromEntries(forced), {
            ...{ Elasticsearch: "true", Kibana: "true", Logstash: "true", Beat: "true" },
        });
    });

    it("generates Jaeger's password once and keeps it", async () => {
        const secret = (await build()).one("kubernetes:core/v1:Secret", "tools-elastic-jaeger-user");
        // Of `stringData` the provider keeps nothing that the engine could compare.
        assert.deepEqual(secret.ignoreChanges, ["data.password"]);
        const { value } = secret.inputs["data"] as { value: Record<string, string> };
        const plain = Object.entries(value).map(([key, text]) => [key, Buffer.from(text, "base64").toString()]);
        assert.deepEqual(Object.fromEntries(plain), {
            username: "jaeger",
            password: "generated",
            roles: "jaeger_traces",
        });
        assert.equal(secret.inputs["stringData"], undefined);
        assert.equal(secret.inputs["type"], "kubernetes.io/basic-auth");
    });

    it("gives Grafana its secrets as files by the role of its pod, and no value", async () => {
        const made = await build();
        const { provider, parameters } = custom(made, "SecretProviderClass").inputs["spec"] as {
            provider: string;
            parameters: Record<string, string>;
        };
        assert.equal(provider, "aws");
        assert.equal(parameters["usePodIdentity"], "true");
        assert.deepEqual(JSON.parse(parameters["objects"]!), [
            {
                objectName: "arn:aws:secretsmanager:us-east-1:123456789012:secret:grafana",
                objectType: "secretsmanager",
                jmesPath: GRAFANA_SECRETS.map((key) => ({ path: key, objectAlias: key })),
            },
        ]);
    });

    it("guards what has more than one pod against a drain, and nothing that has one", async () => {
        const names = (made: Recorder) =>
            made
                .ofType("kubernetes:policy/v1:PodDisruptionBudget")
                .map((row) => metadataOf(row).name)
                .sort();
        assert.deepEqual(names(await build()), ["entry-budget", "jaeger-budget", "kibana-budget", "logstash-budget"]);
        assert.deepEqual(names(await build({ size: "small" })), []);
    });

    it("makes accounts without a token of Kubernetes for what asks its API nothing, before what runs as them", async () => {
        const made = await build();
        const accounts = made.ofType("kubernetes:core/v1:ServiceAccount");
        assert.deepEqual(
            accounts.map(({ inputs }) => {
                const { namespace, name } = inputs["metadata"] as Record<string, string>;
                return [namespace, name, inputs["automountServiceAccountToken"]];
            }),
            [
                ["node-agents", "node-logs", false],
                ["elastic", "elasticsearch", false],
                ["elastic", "filebeat", false],
            ],
        );
        assert.ok(made.one(RELEASE, "tools-fluentbit").waitsFor.includes(accounts[0]!.urn));
    });

    it("makes or names every service account that acts in AWS", async () => {
        const made = await build();
        const accounts = made.ofType("kubernetes:core/v1:ServiceAccount").map((row) => metadataOf(row).name);
        const trees = made.ofType(RELEASE).map(({ inputs }) => JSON.stringify(inputs["values"]));
        for (const { serviceAccount } of Object.values(toolServiceAccounts)) {
            const own = new RegExp(`"serviceAccount":\\{[^}]*"name":"${serviceAccount}"`);
            const named = trees.some((tree) => own.test(tree));
            assert.ok(named || accounts.includes(serviceAccount), serviceAccount);
        }
    });
});
