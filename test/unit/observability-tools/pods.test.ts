/** The pods that we write ourselves: what they may do, and where each file in them comes from (R-SEC-1, R-SEC-4, R-OBS-4, R-OBS-5). */
import assert from "node:assert/strict";
import { podsOf } from "../../../components/observability-stack/tools/network-paths";
import type { Values } from "../../../components/observability-stack/tools/pod-parts";
import { sizes } from "../../../components/observability-stack/tools/sizes";
import { CONFIG_LABEL, JAEGER_LABELS, jaegerValues } from "../../../components/observability-stack/tools/values/jaeger";
import { at, trees } from "./trees";

interface Mount {
    readonly name: string;
    readonly mountPath: string;
    readonly subPath?: string;
    readonly readOnly?: boolean;
}
interface Container {
    readonly name: string;
    readonly securityContext?: Values;
    readonly volumeMounts?: readonly Mount[];
}
interface Volume extends Values {
    readonly name: string;
}
interface Pod {
    readonly automountServiceAccountToken: boolean;
    readonly securityContext: Values;
    readonly containers: readonly Container[];
    readonly initContainers?: readonly Container[];
    readonly volumes?: readonly Volume[];
}

const CA = "secret elasticsearch-es-http-certs-public";
/**
 * Where each pod stands, and what each of its files comes from. The operator adds containers and volumes by name: what has one
 * of its names is put into what it makes, and a misspelled one would stand beside it.
 */
const PODS = [
    {
        tree: "elasticsearch",
        path: "nodeSets.0.podTemplate.spec",
        containers: ["elastic-internal-init-filesystem", "elastic-internal-suspend", "elasticsearch"],
        files: { "elasticsearch /usr/share/elasticsearch/config/repository-s3": "projected" },
    },
    { tree: "kibana", path: "podTemplate.spec", containers: ["kibana"], files: {} },
    {
        tree: "logstash",
        path: "podTemplate.spec",
        containers: ["logstash-internal-init-config", "key", "logstash"],
        files: {
            "key /certificate": "secret logstash-ls-http-certs-internal",
            // Where the key in the other form is written, never on a disk.
            "key /beats": "Memory, written",
            "logstash /usr/share/logstash/beats": "Memory",
        },
    },
    {
        tree: "filebeat",
        path: "deployment.podTemplate.spec",
        containers: ["filebeat"],
        files: { "filebeat /etc/logstash/ca.crt": "secret logstash-ls-http-certs-public ca.crt" },
    },
    {
        tree: "setup",
        path: "template.spec",
        containers: ["setup"],
        files: { "setup /setup": "configMap files", "setup /ca": CA },
    },
] as const;

/** Volumes that the operator mounts itself. */
const OPERATED = ["beat-data", "logstash-data"];
/** Containers whose security context the operator writes. */
const COMPLETED = /^(elastic-internal-.*|elasticsearch|kibana)$/;

const containersOf = (pod: Pod) => [...(pod.initContainers ?? []), ...pod.containers];

function sourceOf(volume: Volume | undefined, { subPath, readOnly }: Mount): string {
    const { secret, configMap, emptyDir, projected } = (volume ?? {}) as Record<string, Record<string, string>>;
    const kind = secret
        ? `secret ${secret["secretName"]}`
        : configMap
          ? `configMap ${configMap["name"]}`
          : projected
            ? "projected"
            : emptyDir?.["medium"];
    return `${kind}${subPath === undefined ? "" : ` ${subPath}`}${readOnly === true ? "" : ", written"}`;
}

/** What Pod Security "restricted" asks of a pod, with a user of its own that its files are of. */
function assertRestricted(context: Values): void {
    const { runAsNonRoot, runAsUser, runAsGroup, fsGroup, seccompProfile } = context;
    assert.deepEqual([runAsNonRoot, seccompProfile], [true, { type: "RuntimeDefault" }]);
    assert.ok(Number(runAsUser) >= 1000, String(runAsUser));
    assert.deepEqual([runAsGroup, fsGroup], [runAsUser, runAsUser]);
}
const LOCKED = { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } };

for (const { tree, path, containers, files } of PODS) {
    describe(`pods of ${tree}`, () => {
        const pod = at(trees("full")[tree], path) as Pod;

        it("are admitted to a restricted namespace, without a token of Kubernetes' API", () => {
            assertRestricted(pod.securityContext);
            for (const { name, securityContext } of containersOf(pod).filter((one) => !COMPLETED.test(one.name))) {
                assert.deepEqual(securityContext, LOCKED, name);
            }
            assert.equal(pod.automountServiceAccountToken, false);
        });

        it("have the containers that the operator knows, and each file from where it is", () => {
            assert.deepEqual(
                containersOf(pod).map(({ name }) => name),
                containers,
            );
            const found = containersOf(pod).flatMap(({ name, volumeMounts = [] }) =>
                volumeMounts.map((mount) => {
                    const volume = pod.volumes?.find((one) => one.name === mount.name);
                    return [`${name} ${mount.mountPath}`, sourceOf(volume, mount)];
                }),
            );
            assert.deepEqual(Object.fromEntries(found), files);
            const mounted = containersOf(pod).flatMap(({ volumeMounts = [] }) => volumeMounts.map(({ name }) => name));
            const idle = (pod.volumes ?? []).filter(({ name }) => ![...OPERATED, ...mounted].includes(name));
            assert.deepEqual(idle, []);
        });
    });
}

describe("labels of pods that operators and charts make", () => {
    // None at all would select every pod: policies would open for all, and all would be spread as one tool.
    const marked = (name: string, key: string) => ({ [`${name}.k8s.elastic.co/${key}`]: name });
    for (const [pods, labels] of [
        ["elasticsearch", marked("elasticsearch", "cluster-name")],
        ["kibana", marked("kibana", "name")],
        ["logstash", marked("logstash", "name")],
        ["filebeat", { "beat.k8s.elastic.co/name": "filebeat" }],
        ["setup", { "app.kubernetes.io/name": "elasticsearch-setup" }],
        ["jaeger", { "app.kubernetes.io/name": "jaeger" }],
    ] as const) {
        it(`are those by which ${pods} is found`, () => assert.deepEqual(podsOf[pods].labels, labels));
    }

    it("are on the setup's pods, which we make ourselves, and tell Jaeger from its rollover", () => {
        assert.deepEqual(at(trees("full")["setup"], "template.metadata.labels"), podsOf.setup.labels);
        assert.deepEqual(JAEGER_LABELS, {
            "app.kubernetes.io/name": "jaeger",
            "app.kubernetes.io/component": "all-in-one",
        });
    });
});

describe("pods of the charts, as our values tell them", () => {
    it("stop no drain where there is one of them", () => {
        for (const [size, guarded] of [
            ["small", false],
            ["full", true],
        ] as const) {
            const values = trees(size)["prometheus"];
            assert.equal(at(values, "prometheus.podDisruptionBudget.enabled"), guarded, size);
            assert.equal(at(values, "alertmanager.podDisruptionBudget.enabled"), guarded, size);
            assert.equal("podDisruptionBudget" in trees(size)["grafana"]!, false, size);
        }
    });

    it("of Jaeger are others when its configuration is another: the chart alone would leave them as they are", () => {
        const label = (indexReplicas: number) => {
            const { jaeger } = jaegerValues({ ...sizes.full, indexReplicas });
            return (jaeger as { podLabels: Values }).podLabels[CONFIG_LABEL];
        };
        assert.match(String(label(1)), /^[0-9a-f]{16}$/);
        assert.equal(label(1), label(1));
        assert.notEqual(label(1), label(2));
    });

    for (const [tree, pod, container] of [
        ["jaeger", "jaeger.podSecurityContext", "jaeger.securityContext"],
        ["jaeger", "esRollover.podSecurityContext", "esRollover.securityContext"],
        ["yace", "podSecurityContext", "securityContext"],
        ["entry", "securityContext", "containers.0.securityContext"],
    ] as const) {
        it(`are admitted to a restricted namespace: ${tree}, ${pod}`, () => {
            const values = trees("full")[tree];
            assertRestricted(at(values, pod) as Values);
            const context = at(values, container) as Values;
            assert.deepEqual(context, { ...context, ...LOCKED });
        });
    }

    it("give Jaeger Elasticsearch's authority as the file that it reads, its user's password, and no token", () => {
        const { extraEnv, extraVolumes, extraVolumeMounts, serviceAccount } = trees("full")["jaeger"]![
            "jaeger"
        ] as Record<string, unknown>;
        const from = (key: string) => ({ secretKeyRef: { name: "jaeger-user", key } });
        assert.deepEqual(extraEnv, [
            { name: "ES_USERNAME", valueFrom: from("username") },
            { name: "ES_PASSWORD", valueFrom: from("password") },
            // Four fifths of 75 % of 512 MiB.
            { name: "GOMEMLIMIT", value: "307MiB" },
        ]);
        const [volume] = extraVolumes as Volume[];
        const [mount] = extraVolumeMounts as Mount[];
        assert.equal(mount!.name, volume!.name);
        assert.equal(sourceOf(volume, mount!), `${CA} ca.crt`);
        assert.deepEqual(serviceAccount, { automountServiceAccountToken: false });
        const { name, ...rollover } = (at(trees("full")["jaeger"], "esRollover.extraSecretMounts") as Volume[])[0]!;
        assert.ok(name);
        assert.deepEqual(rollover, {
            secretName: "elasticsearch-es-http-certs-public",
            mountPath: "/etc/elasticsearch/ca.crt",
            subPath: "ca.crt",
            readOnly: true,
        });
    });

    it("let the setup sign in as Elasticsearch's administrator, by the operator's secret, and run its script", () => {
        const setup = at(trees("full")["setup"], "template.spec.containers.0") as Values;
        assert.deepEqual(setup["env"], [
            {
                name: "ELASTIC_PASSWORD",
                valueFrom: { secretKeyRef: { name: "elasticsearch-es-elastic-user", key: "elastic" } },
            },
        ]);
        assert.deepEqual(setup["command"], ["bash", "/setup/setup.sh"]);
        const version = trees("full")["elasticsearch"]!["version"] as string;
        assert.equal(setup["image"], `docker.elastic.co/elasticsearch/elasticsearch:${version}`);
        assert.equal(at(trees("full")["setup"], "template.spec.restartPolicy"), "OnFailure");
    });

    it("give Grafana its secrets as files that no request can change", () => {
        assert.deepEqual(trees("full")["grafana"]!["extraSecretMounts"], [
            {
                name: "secrets",
                mountPath: "/etc/secrets",
                readOnly: true,
                csi: {
                    driver: "secrets-store.csi.k8s.io",
                    readOnly: true,
                    volumeAttributes: { secretProviderClass: "grafana" },
                },
            },
        ]);
    });
});
