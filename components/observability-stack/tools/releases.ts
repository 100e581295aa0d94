/** The Helm releases of charts.ts, and the values of each (R-OBS-1 to R-OBS-5). */
import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../../shared/child-options";
import { charts, type ReleaseName } from "./charts";
import type { Values } from "./pod-parts";

/** Longest that a release may take until its pods are ready, in seconds: the first pull of images over the NAT gateway. */
const TIMEOUT_SECONDS = 900;

export function createRelease(
    name: string,
    release: ReleaseName,
    values: pulumi.Input<Values>,
    opts: ChildOptions,
): k8s.helm.v3.Release {
    const { chart, repository, version, namespace } = charts[release];
    return new k8s.helm.v3.Release(
        `${name}-${release}`,
        {
            name: release,
            chart,
            version,
            namespace,
            repositoryOpts: { repo: repository },
            values: pulumi.output(values).apply((tree) => ({ ...tree })),
            // A release that does not come up is taken back, and the next run starts from what worked.
            atomic: true,
            timeout: TIMEOUT_SECONDS,
        },
        opts,
    );
}
