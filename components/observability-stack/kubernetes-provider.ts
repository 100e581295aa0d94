/** How the program reaches the cluster: by its address and certificate, never by a kubeconfig of this machine. */
import * as aws from "@pulumi/aws";
import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import type { ApiAccess } from "./args";
import type { MonitoringCluster } from "./cluster";

interface KubeconfigInputs {
    readonly clusterName: string;
    readonly region: string;
    readonly endpoint: string;
    /** PEM in base64, as EKS gives it. */
    readonly certificateAuthority: string;
    readonly api: ApiAccess;
}

/** As whom the provider of AWS makes the cluster: the AWS CLI reads neither `aws:profile` nor `aws:assumeRoles`. */
function identity(): string[] {
    const role = aws.config.assumeRoles?.at(-1)?.roleArn;
    return [
        ...(aws.config.profile === undefined ? [] : ["--profile", aws.config.profile]),
        ...(role === undefined ? [] : ["--role-arn", role]),
    ];
}

/** A kubeconfig whose tokens the AWS CLI makes: the deployer needs `aws` and credentials that an access entry names. */
export function kubeconfig(inputs: KubeconfigInputs): string {
    const name = inputs.clusterName;
    const host = inputs.endpoint.replace(/^https:\/\//, "");
    const address =
        inputs.api.access === "forwarded"
            ? { server: `https://localhost:${inputs.api.port}`, "tls-server-name": host }
            : { server: inputs.endpoint };
    return JSON.stringify({
        apiVersion: "v1",
        kind: "Config",
        clusters: [{ name, cluster: { ...address, "certificate-authority-data": inputs.certificateAuthority } }],
        users: [
            {
                name,
                user: {
                    exec: {
                        apiVersion: "client.authentication.k8s.io/v1beta1",
                        command: "aws",
                        args: [
                            "eks",
                            "get-token",
                            "--cluster-name",
                            name,
                            "--region",
                            inputs.region,
                            "--output",
                            "json",
                            ...identity(),
                        ],
                        interactiveMode: "Never",
                    },
                },
            },
        ],
        contexts: [{ name, context: { cluster: name, user: name } }],
        "current-context": name,
    });
}

export function createKubernetesProvider(
    name: string,
    cluster: MonitoringCluster,
    args: { readonly region: string; readonly api: ApiAccess },
    opts: ChildOptions,
): k8s.Provider {
    return new k8s.Provider(
        name,
        {
            kubeconfig: pulumi
                .all([cluster.endpoint, cluster.certificateAuthority])
                .apply(([endpoint, certificateAuthority]) =>
                    kubeconfig({ ...args, clusterName: cluster.clusterName, endpoint, certificateAuthority }),
                ),
            // Another way to the same cluster changes the provider; only another cluster replaces what is in it.
            clusterIdentifier: cluster.clusterArn,
            enableServerSideApply: true,
        },
        { ...opts, dependsOn: cluster.ready },
    );
}
