/** The charts as they are rendered with our values, beside what the cluster is told about their pods. */
import assert from "node:assert/strict";
import { charts } from "../../../components/observability-stack/tools/charts";
import { type Namespace, namespaces } from "../../../components/observability-stack/tools/namespaces";
import { guardedPods, podsOf, type PodsName } from "../../../components/observability-stack/tools/network-paths";
import { type SizeName, sizes } from "../../../components/observability-stack/tools/sizes";
import { configurationOf, environments } from "../layers";
import { rendered, type RenderedPod } from "./rendered";
import { trees } from "./trees";

const sizeNames = Object.keys(sizes) as SizeName[];
const podsIn = (size: SizeName) => rendered[size].flatMap(({ pods }) => pods);
const matches = (pod: RenderedPod, name: PodsName) =>
    pod.namespace === podsOf[name].namespace &&
    Object.entries(podsOf[name].labels).every(([label, value]) => pod.labels[label] === value);

/** Pods that Elastic's operator and prometheus-operator make of our own custom resources; values.test.ts has those. */
const OPERATED: readonly PodsName[] = ["entry", "elasticsearch", "kibana", "logstash", "filebeat", "setup"];

const cpu = (text = "0") => (text.endsWith("m") ? Number(text.slice(0, -1)) / 1000 : Number(text));
const gibibytes = (text = "0") => Number.parseFloat(text) / (text.endsWith("Gi") ? 1 : 1024);
interface Asked {
    readonly cpu: number;
    readonly memory: number;
}
const NOTHING: Asked = { cpu: 0, memory: 0 };
const plus = (a: Asked, b: Asked): Asked => ({ cpu: a.cpu + b.cpu, memory: a.memory + b.memory });
const times = (a: Asked, n: number): Asked => ({ cpu: a.cpu * n, memory: a.memory * n });
const sum = (all: readonly Asked[]) => all.reduce(plus, NOTHING);

/** One pod of ours. */
interface Pod {
    readonly namespace: string;
    readonly replicas: number;
    readonly everywhere: boolean;
    readonly onDemand: boolean;
    readonly asks: Asked;
}

const askedBy = (requests: { readonly cpu?: string; readonly memory?: string }): Asked => ({
    cpu: cpu(requests.cpu),
    memory: gibibytes(requests.memory),
});

/** What runs all the time: the charts' pods and those of the custom resources; jobs come and go. */
function running(size: SizeName): Pod[] {
    const ofCharts = podsIn(size)
        .filter(({ kind }) => !/Job$/.test(kind))
        .map((pod) => ({
            namespace: pod.namespace,
            replicas: pod.replicas,
            everywhere: pod.kind === "DaemonSet",
            onDemand: pod.onDemand,
            asks: sum(pod.containers.map(({ requests }) => askedBy(requests))),
        }));
    const tree = trees(size);
    const own = (name: string, path: string, replicas: number): Pod => {
        const spec = path.split(".").reduce((node, key) => node[key] as Record<string, unknown>, tree[name]!) as {
            containers: { resources: { requests: Record<string, string> } }[];
            nodeSelector?: object;
        };
        return {
            namespace: "elastic",
            replicas,
            everywhere: false,
            onDemand: spec.nodeSelector !== undefined,
            asks: sum(spec.containers.map(({ resources }) => askedBy(resources.requests))),
        };
    };
    const { replicas } = sizes[size];
    const entry = tree["entry"]!["resources"] as { requests: Record<string, string> };
    return [
        ...ofCharts,
        {
            ...{ namespace: "monitoring", replicas: replicas.entry, everywhere: false, onDemand: false },
            asks: askedBy(entry.requests),
        },
        own("elasticsearch", "nodeSets.0.podTemplate.spec", replicas.elasticsearch),
        own("kibana", "podTemplate.spec", replicas.kibana),
        own("logstash", "podTemplate.spec", replicas.logstash),
        own("filebeat", "deployment.podTemplate.spec", 1),
    ];
}

/** vCPUs and GiB of Graviton's m and r families, by the part after the dot (AWS, "Amazon EC2 instance types"). */
const SIZES: Readonly<Record<string, { readonly vCpus: number; readonly m: number; readonly r: number }>> = {
    large: { vCpus: 2, m: 8, r: 16 },
    xlarge: { vCpus: 4, m: 16, r: 32 },
};
/** EKS keeps 255 MiB and 11 MiB a pod, the kubelet 100 MiB before it evicts; the kernel has its part (bootstrap of EKS). */
const KEPT = { cpu: 0.1, memory: 1.2 };
/** EKS's own: network plug-in, kube-proxy, EBS driver, identity agent, and CoreDNS and controllers where they land. */
const SYSTEM: Asked = { cpu: 0.25, memory: 0.35 };

/** What a machine of the smallest type of a pool has for pods. */
function allocatable(types: readonly string[]): Asked {
    const machines = types.map((type) => {
        const [family, size] = type.split(".") as [string, string];
        const { vCpus, m, r } = SIZES[size]!;
        return { cpu: vCpus - KEPT.cpu, memory: (family.startsWith("r") ? r : m) - KEPT.memory };
    });
    return {
        cpu: Math.min(...machines.map((machine) => machine.cpu)),
        memory: Math.min(...machines.map((machine) => machine.memory)),
    };
}

describe("the charts with our values", () => {
    it("were rendered in the versions of the table", () => {
        for (const size of sizeNames) {
            for (const { release, version } of rendered[size]) {
                assert.equal(version, charts[release].version, `${release}: run test/charts/render.ts`);
            }
            assert.deepEqual(rendered[size].map(({ release }) => release).sort(), Object.keys(charts).sort());
        }
    });

    for (const name of guardedPods.filter((pods) => !OPERATED.includes(pods))) {
        it(`have pods that the network policy of ${name} selects`, () => {
            assert.ok(
                podsIn("full").some((pod) => matches(pod, name)),
                JSON.stringify(podsOf[name]),
            );
        });
    }

    it("have no pod in a guarded namespace that no network policy opens a path for", () => {
        const hidden = podsIn("full").filter(
            (pod) =>
                !["kube-system", "node-agents"].includes(pod.namespace) &&
                !guardedPods.some((name) => matches(pod, name)),
        );
        assert.deepEqual(
            hidden.map(({ name }) => name),
            [],
        );
    });

    it("are admitted by the Pod Security level of their namespace", () => {
        for (const { namespace, name, refusals } of sizeNames.flatMap(podsIn)) {
            const row = (namespaces as Readonly<Record<string, { podSecurity: string }>>)[namespace];
            if (row?.podSecurity === "restricted") {
                assert.deepEqual(refusals, [], name);
            }
        }
        const agents = podsIn("full").filter(({ namespace }) => namespace === "node-agents");
        assert.ok(
            agents.every(({ refusals }) => refusals.length > 0),
            "an unneeded exception from restricted",
        );
    });

    it("ask for processor and memory in every container of our namespaces, and for an exact image", () => {
        for (const { namespace, name, containers } of sizeNames.flatMap(podsIn)) {
            for (const { image, requests } of containers) {
                assert.match(image, /:v?\d+\.\d+\.\d+/, `${name} ${image}`);
                if (namespace !== "kube-system") {
                    assert.ok(cpu(requests.cpu) > 0 && gibibytes(requests.memory) > 0, name);
                }
            }
        }
    });

    it("run the same Prometheus as the entry of the application's metrics", () => {
        const [prometheus] = podsIn("full").filter(({ kind }) => kind === "Prometheus");
        assert.equal(trees("full")["entry"]!["image"], prometheus!.containers[0]!.image);
    });
});

describe("requests of the monitoring tools", () => {
    for (const environment of environments) {
        const config = configurationOf(environment);
        const size = config["observability:size"] as SizeName;
        const pool = (name: "stateful" | "interruptible") =>
            JSON.parse(config[`observability:${name}`]!) as {
                instanceTypes: string[];
                minimum: number;
                maximum: number;
            };
        const zones = (JSON.parse(config["network:availabilityZones"]!) as string[]).length;
        // An update starts up to two more in each zone of a group (EKS User Guide, "Understand each phase of node updates"), of
        // the groups that store in one zone after the other.
        const updating = 2 + 2 * zones;
        const machines = zones * pool("stateful").maximum + pool("interruptible").maximum + updating;
        const everywhere = sum(
            running(size)
                .filter((pod) => pod.everywhere)
                .map(({ asks }) => asks),
        );

        for (const namespace of Object.keys(namespaces) as Namespace[]) {
            it(`fit into the quota of ${namespace} of ${environment}, with one more of the largest and jobs beside them`, () => {
                const pods = running(size).filter((pod) => pod.namespace === namespace);
                const asked = sum(
                    pods.map(({ asks, replicas, everywhere: all }) => times(asks, all ? machines : replicas)),
                );
                const updating = pods.some((pod) => pod.everywhere)
                    ? NOTHING
                    : {
                          cpu: Math.max(...pods.map(({ asks }) => asks.cpu)),
                          memory: Math.max(...pods.map(({ asks }) => asks.memory)),
                      };
                const jobs = podsIn(size)
                    .filter((pod) => pod.namespace === namespace && /Job$/.test(pod.kind))
                    .flatMap((pod) => pod.containers.map(({ requests }) => askedBy(requests)));
                const { cpu: cpus, memory } = sum([asked, updating, ...jobs]);
                const quota = namespaces[namespace].quota[size];
                assert.ok(cpus <= Number(quota["requests.cpu"]), `${cpus} of ${quota["requests.cpu"]} processors`);
                assert.ok(
                    memory <= Number.parseFloat(quota["requests.memory"]),
                    `${memory} of ${quota["requests.memory"]}`,
                );
                const count = pods.reduce((total, pod) => total + (pod.everywhere ? machines : pod.replicas), 0);
                assert.ok(count + 4 <= Number(quota.pods), `${count} pods of ${quota.pods}`);
            });
        }

        it(`fit on the machines of ${environment}: what stores on those on demand, one machine of each zone`, () => {
            const machine = allocatable(pool("stateful").instanceTypes);
            const stored = running(size).filter((pod) => pod.onDemand);
            // At worst one of each kind meets in a zone, and a second Alertmanager where there are fewer zones.
            const together = sum(stored.map(({ asks, replicas }) => times(asks, Math.ceil(replicas / zones))));
            const { cpu: cpus, memory } = sum([together, everywhere, SYSTEM]);
            assert.ok(cpus <= machine.cpu * pool("stateful").minimum, `${cpus} of ${machine.cpu} processors`);
            assert.ok(memory <= machine.memory * pool("stateful").minimum, `${memory} of ${machine.memory} GiB`);
        });

        it(`fit on the machines of ${environment}: the rest on spot machines, with one of them gone where there are more than two`, () => {
            const { instanceTypes, minimum } = pool("interruptible");
            const left = minimum > 2 ? minimum - 1 : minimum;
            const machine = allocatable(instanceTypes);
            const rest = running(size).filter((pod) => !pod.onDemand && !pod.everywhere);
            const asked = sum(rest.map(({ asks, replicas }) => times(asks, replicas)));
            const { cpu: cpus, memory } = sum([asked, times(plus(everywhere, SYSTEM), left)]);
            assert.ok(cpus <= machine.cpu * left, `${cpus} of ${machine.cpu * left} processors`);
            assert.ok(memory <= machine.memory * left, `${memory} of ${machine.memory * left} GiB`);
        });
    }
});
