/** What the charts make of our values: facts that test/charts/render.ts writes when a version changes. */
import type { ReleaseName } from "../../../components/observability-stack/tools/charts";
import type { SizeName } from "../../../components/observability-stack/tools/sizes";
import facts from "./chart-facts.json";

export interface RenderedPod {
    readonly kind: string;
    readonly name: string;
    readonly namespace: string;
    readonly labels: Readonly<Record<string, string>>;
    /** Of a DaemonSet: on each node. */
    readonly replicas: number;
    readonly onDemand: boolean;
    readonly containers: readonly {
        readonly name: string;
        readonly image: string;
        readonly requests: { readonly cpu?: string; readonly memory?: string };
    }[];
    /** Why Pod Security "restricted" would refuse it. */
    readonly refusals: readonly string[];
}

export interface RenderedRelease {
    readonly release: ReleaseName;
    /** Of the chart. */
    readonly version: string;
    readonly pods: readonly RenderedPod[];
}

export const rendered = facts as unknown as Readonly<Record<SizeName, readonly RenderedRelease[]>>;
