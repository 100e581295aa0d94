import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import type { ApiAccess } from "../../../components/observability-stack/args";
import { kubeconfig } from "../../../components/observability-stack/kubernetes-provider";
import { configurationOf, environments } from "../layers";
import { record, type Recorder } from "../mocks";
import { build, ENDPOINT } from "./fixture";

interface Kubeconfig {
    readonly clusters: { readonly cluster: Record<string, string> }[];
    readonly users: { readonly user: Record<string, unknown> }[];
    readonly contexts: { readonly name: string; readonly context: Record<string, string> }[];
    readonly "current-context": string;
}
const parsed = (api: ApiAccess) =>
    JSON.parse(
        kubeconfig({ clusterName: "c", region: "eu-west-1", endpoint: ENDPOINT, certificateAuthority: "Y2E=", api }),
    ) as Kubeconfig;

describe("the provider of the monitoring cluster", () => {
    let made: Recorder;
    let environment: string | undefined;
    before(async () => {
        environment = process.env["KUBECONFIG"];
        process.env["KUBECONFIG"] = "/nowhere/kubeconfig-of-this-machine";
        made = await build();
    });
    after(() => {
        if (environment === undefined) {
            delete process.env["KUBECONFIG"];
        } else {
            process.env["KUBECONFIG"] = environment;
        }
    });

    it("is one, made of the cluster's own address and certificate, whatever this machine's kubeconfig says", () => {
        const [provider, ...more] = made.resources.filter(({ type }) => type === "pulumi:providers:kubernetes");
        assert.deepEqual(more, []);
        const { kubeconfig: text, clusterIdentifier, ...others } = provider!.inputs;
        const { clusters, contexts, "current-context": current } = JSON.parse(text as string) as Kubeconfig;
        assert.deepEqual(clusters, [
            {
                name: "integers-prod-monitoring",
                cluster: { server: ENDPOINT, "certificate-authority-data": "Y2VydGlmaWNhdGU=" },
            },
        ]);
        assert.deepEqual(
            contexts.map(({ name }) => name),
            [current],
        );
        assert.equal(clusterIdentifier, made.one("aws:eks/cluster:Cluster").state["arn"]);
        // `context` or `cluster` would choose from a file of this machine.
        assert.deepEqual(Object.keys(others), ["enableServerSideApply"]);
        assert.equal(existsSync(text as string), false, "a path would be read as a file");
    });

    for (const environment of environments) {
        it(`has no other beside it in ${environment}: the engine refuses one that this machine's kubeconfig would configure`, () => {
            const disabled = configurationOf(environment)["pulumi:disable-default-providers"];
            assert.deepEqual(JSON.parse(disabled!), ["kubernetes"]);
        });
    }

    it("is behind every object of Kubernetes", () => {
        const objects = made.resources.filter(({ type }) => type.startsWith("kubernetes:"));
        assert.ok(objects.length > 60);
        assert.deepEqual(
            objects.filter(({ provider }) => !provider?.includes("::monitoring-kubernetes::")).map(({ name }) => name),
            [],
        );
    });

    it("waits for machines, network, names, volumes and the right to make objects", () => {
        const { waitsFor } = made.resources.find(({ type }) => type === "pulumi:providers:kubernetes")!;
        const names = waitsFor.map((urn) => urn.split("::").at(-1));
        for (const name of ["coredns", "aws-ebs-csi-driver", "snapshot-controller", "deploy"]) {
            assert.ok(names.includes(`monitoring-cluster-${name}`), name);
        }
    });

    it("asks the AWS CLI for a token, for this cluster and region, and never a person", () => {
        assert.deepEqual(parsed({ access: "private" }).users[0]?.user, {
            exec: {
                apiVersion: "client.authentication.k8s.io/v1beta1",
                command: "aws",
                args: ["eks", "get-token", "--cluster-name", "c", "--region", "eu-west-1", "--output", "json"],
                interactiveMode: "Never",
            },
        });
    });

    it("asks as whom the configuration lets the provider of AWS work", async () => {
        const { result } = await record(() => parsed({ access: "private" }), {
            config: {
                "aws:profile": "hub",
                "aws:assumeRoles": JSON.stringify([{ roleArn: "arn:aws:iam::111122223333:role/deploy" }]),
            },
        });
        const { exec } = result.users[0]!.user as { exec: { args: string[] } };
        assert.deepEqual(exec.args.slice(8), [
            "--profile",
            "hub",
            "--role-arn",
            "arn:aws:iam::111122223333:role/deploy",
        ]);
    });

    it("comes through the forwarded port and still checks the cluster's own name", () => {
        assert.deepEqual(parsed({ access: "forwarded", port: 8443 }).clusters[0]?.cluster, {
            server: "https://localhost:8443",
            "tls-server-name": ENDPOINT.replace("https://", ""),
            "certificate-authority-data": "Y2E=",
        });
        for (const api of [{ access: "private" }, { access: "listed", cidrBlocks: ["198.51.100.0/24"] }] as const) {
            assert.equal(parsed(api).clusters[0]?.cluster["server"], ENDPOINT);
        }
    });
});
