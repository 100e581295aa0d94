/**
 * What the charts make of our values, as facts that the unit tests read (test/unit/observability-tools/chart-facts.json):
 * labels, requests and images of each pod, and what Pod Security "restricted" would refuse. Run it when a version in
 * charts.ts changes (docs/runbooks/monitoring-upgrade.md):
 *
 *     node -r ts-node/register/transpile-only test/charts/render.ts [folder]
 *
 * Needs `helm` on the path. `folder` holds the charts by name, for a machine that does not reach their repositories.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { type ChartRow, charts, type ReleaseName } from "../../components/observability-stack/tools/charts";
import { sizes, type SizeName } from "../../components/observability-stack/tools/sizes";
import { CONFIG_LABEL } from "../../components/observability-stack/tools/values/jaeger";
import type { RenderedPod, RenderedRelease } from "../unit/observability-tools/rendered";
import { trees } from "../unit/observability-tools/trees";
import { scratchFolder } from "../scratch";
import { refusals, type PodSpec } from "./pod-security";

const OUT = join(__dirname, "../unit/observability-tools/chart-facts.json");
const KUBERNETES = "1.36.0";
/** Labels that change with a version and select nothing. */
const VOLATILE = [CONFIG_LABEL, "helm.sh/chart", "app.kubernetes.io/version", "chart", "heritage"];

interface Workload {
    readonly kind: string;
    readonly metadata?: { readonly name: string; readonly namespace?: string };
    readonly spec?: {
        readonly replicas?: number;
        readonly template?: Template;
        readonly jobTemplate?: { readonly spec: { readonly template: Template } };
    } & Operated;
}
/** What prometheus-operator makes a StatefulSet of. */
interface Operated {
    readonly image?: string;
    readonly resources?: PodSpec["containers"][number]["resources"];
    readonly nodeSelector?: PodSpec["nodeSelector"];
    readonly securityContext?: PodSpec["securityContext"];
}
interface Template {
    readonly metadata?: { readonly labels?: Record<string, string> };
    readonly spec: PodSpec;
}

function render(release: ReleaseName, size: SizeName, folder: string | undefined): Workload[] {
    const { chart, repository, version, namespace }: ChartRow = charts[release];
    const scratch = scratchFolder("charts");
    const values = join(scratch, "values.json");
    writeFileSync(values, JSON.stringify(trees(size)[release]));
    const source = folder === undefined ? [chart, "--repo", repository, "--version", version] : [join(folder, chart)];
    const text = execFileSync(
        "helm",
        ["template", release, ...source, "--namespace", namespace, "--kube-version", KUBERNETES, "-f", values],
        { encoding: "utf8", maxBuffer: 1e8 },
    );
    if (!text.includes(`helm.sh/chart: ${chart}-${version}`) && !text.includes(`chart: ${chart}-${version}`)) {
        throw new Error(`${join(folder ?? "", chart)} is not version ${version} of charts.ts`);
    }
    return parseAllDocuments(text)
        .map((document) => document.toJS() as Workload | null)
        .filter((w) => w !== null);
}

const TEMPLATED = ["Deployment", "DaemonSet", "StatefulSet", "Job", "CronJob"];
const OPERATED = ["Prometheus", "Alertmanager"];

function podOf({ kind, metadata, spec }: Workload, namespace: string): RenderedPod | undefined {
    if (metadata === undefined || spec === undefined || ![...TEMPLATED, ...OPERATED].includes(kind)) {
        return undefined;
    }
    const template = OPERATED.includes(kind)
        ? templateOf(kind, spec)
        : (spec.template ?? spec.jobTemplate?.spec.template);
    if (template === undefined) {
        throw new Error(`${kind} ${metadata.name} has no template`);
    }
    const labels = Object.entries(template.metadata?.labels ?? {}).filter(([name]) => !VOLATILE.includes(name));
    const containers = [...(template.spec.initContainers ?? []), ...template.spec.containers];
    return {
        kind,
        name: metadata.name,
        namespace: metadata.namespace ?? namespace,
        labels: Object.fromEntries(labels.sort(([a], [b]) => a.localeCompare(b))),
        replicas: spec.replicas ?? 1,
        onDemand: template.spec.nodeSelector?.["eks.amazonaws.com/capacityType"] === "ON_DEMAND",
        containers: containers.map(({ name, image, resources }) => ({
            name,
            image,
            requests: resources?.requests ?? {},
        })),
        refusals: namespace === "kube-system" ? [] : refusals(template.spec),
    };
}

/** The operator's own part of its pods: name label and the container's security context (its makeStatefulSetSpec). */
function templateOf(kind: string, { image = "", resources, nodeSelector, securityContext }: Operated): Template {
    const name = kind.toLowerCase();
    const own = { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } };
    return {
        metadata: { labels: { "app.kubernetes.io/name": name } },
        spec: {
            ...(nodeSelector && { nodeSelector }),
            ...(securityContext && { securityContext }),
            containers: [{ name, image, ...(resources && { resources }), securityContext: own }],
        },
    };
}

const [folder] = process.argv.slice(2);
const facts = Object.fromEntries(
    (Object.keys(sizes) as SizeName[]).map((size) => [
        size,
        (Object.keys(charts) as ReleaseName[]).map((release): RenderedRelease => {
            const { version, namespace } = charts[release];
            const pods = render(release, size, folder).map((workload) => podOf(workload, namespace));
            return { release, version, pods: pods.filter((pod) => pod !== undefined) };
        }),
    ]),
);
writeFileSync(OUT, `${JSON.stringify(facts, null, 2)}\n`);
