/** Objects of Kubernetes under every form: earlier versions of its API, lists, patches of server-side apply. */
import type { PolicyResource } from "@pulumi/policy";
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { ExemptionRegister } from "../../policies/lib/exemptions";
import { formsOf } from "../../policies/lib/kubernetes-forms";
import { toPolicy } from "../../policies/lib/kernel";
import { Resource } from "../../policies/lib/resource";
import { rules } from "../../policies/rules";
import { analyze, analyzeStack, type Diagnostic, UNKNOWN } from "./harness";

const ruleNamed = (name: string) => rules.find((r) => r.name === name)!;
const UNPRIVILEGED = ruleNamed("kubernetes-container-unprivileged");
const NOT_ROOT = ruleNamed("kubernetes-container-not-root");
const SERVED = ruleNamed("kubernetes-api-version-served");
const pod = (securityContext: unknown) => ({ spec: { containers: [{ name: "web", securityContext }] } });
const deployment = (securityContext: unknown) => ({ spec: { template: pod(securityContext) } });
const PRIVILEGED = deployment({ privileged: true });
const messages = (found: Diagnostic[]) => found.map((d) => (d.undetermined ? "undetermined" : d.level));

describe("forms of Kubernetes' objects", () => {
    for (const type of ["apps/v1beta1:Deployment", "apps/v1beta2:StatefulSet", "extensions/v1beta1:DaemonSet"]) {
        it(`judges ${type} as it does today's version`, async () => {
            assert.deepEqual(messages(await analyze(UNPRIVILEGED, `kubernetes:${type}`, PRIVILEGED)), ["mandatory"]);
            assert.deepEqual(await analyze(UNPRIVILEGED, `kubernetes:${type}`, deployment({})), []);
        });
    }

    it("are all versions in which the SDK has a kind that a rule names by its stable one", () => {
        const sdk = path.dirname(require.resolve("@pulumi/kubernetes/package.json"));
        const versionsOf = (folder: string, kind: string): string[] => {
            const file = `${kind.slice(0, 1).toLowerCase()}${kind.slice(1)}.d.ts`;
            const all = fs.readdirSync(path.join(sdk, folder));
            return all.filter((version) => fs.existsSync(path.join(sdk, folder, version, file)));
        };
        const stable = new Set(rules.flatMap(({ types }) => types.filter((t) => /^kubernetes:.*\/v\d+:/.test(t))));
        assert.ok(stable.size > 20, [...stable].join());
        const missing = [...stable].flatMap((type) => {
            const [, group = "", kind = ""] = /^kubernetes:([^/]+)\/\w+:(\w+)$/.exec(type) ?? [];
            const forms = [
                ...versionsOf(group.split(".")[0]!, kind).map((version) => `kubernetes:${group}/${version}:${kind}`),
                ...versionsOf("extensions", kind).map((version) => `kubernetes:extensions/${version}:${kind}`),
            ];
            return forms.filter((form) => !formsOf(type, false).includes(form));
        });
        assert.deepEqual(missing, []);
    });

    it("are told of in each alpha version that the SDK has, patches too", async () => {
        const sdk = path.dirname(require.resolve("@pulumi/kubernetes/package.json"));
        const files = fs
            .readdirSync(sdk, { recursive: true, encoding: "utf8" })
            .filter((file) => /^\w+\/v\d+alpha\d+\/\w+\.js$/.test(file));
        const tokens = files.flatMap((file) => {
            const code = fs.readFileSync(path.join(sdk, file), "utf8");
            return /__pulumiType = '(kubernetes:[^']+)'/.exec(code)?.[1] ?? [];
        });
        assert.ok(tokens.length > 100, tokens.join());
        for (const token of tokens) {
            const props = token.endsWith("List") ? { items: [{}] } : {};
            const found = await analyze(SERVED, token, props);
            assert.equal(found.length, 1, token);
            assert.match(found[0]!.message, new RegExp(`no cluster of EKS serves ${token.split(":")[1]};`));
        }
    });

    it("finds the pod of a CronJob of before", async () => {
        const props = { spec: { jobTemplate: { spec: { template: pod({ privileged: true }) } } } };
        assert.deepEqual(messages(await analyze(UNPRIVILEGED, "kubernetes:batch/v1beta1:CronJob", props)), [
            "mandatory",
        ]);
    });

    it("takes an Ingress of the divided group for one of networking, and a ReplicaSet for one of apps", async () => {
        const tls = ruleNamed("kubernetes-ingress-tls");
        assert.equal((await analyze(tls, "kubernetes:extensions/v1beta1:Ingress", { spec: {} })).length, 1);
        assert.equal((await analyze(UNPRIVILEGED, "kubernetes:extensions/v1beta1:ReplicaSet", PRIVILEGED)).length, 1);
    });

    it("judges each object of a list, and says what is sure beside one that is not known", async () => {
        const list = "kubernetes:apps/v1:DeploymentList";
        const found = await analyze(UNPRIVILEGED, list, { items: [deployment({}), PRIVILEGED, PRIVILEGED] });
        assert.deepEqual(messages(found), ["mandatory", "mandatory"]);
        assert.deepEqual(messages(await analyze(UNPRIVILEGED, list, { items: [UNKNOWN, PRIVILEGED] })), ["mandatory"]);
        assert.deepEqual(messages(await analyze(UNPRIVILEGED, list, { items: [UNKNOWN, deployment({})] })), [
            "undetermined",
        ]);
        assert.deepEqual(messages(await analyze(UNPRIVILEGED, list, { items: UNKNOWN })), ["undetermined"]);
        assert.deepEqual(await analyze(UNPRIVILEGED, list, { items: [] }), []);
    });

    it("puts what names no namespace into its provider's", () => {
        const put = (namespace: unknown, provider: Record<string, unknown>) =>
            new Resource({
                ...{ type: "kubernetes:core/v1:Pod", name: "it", urn: "urn", opts: {} },
                ...{ props: { metadata: { namespace } }, provider: { type: "", name: "", urn: "", props: provider } },
            } as unknown as PolicyResource).namespace();
        assert.deepEqual(
            [put("web", { namespace: "api" }), put(undefined, { namespace: "api" }), put(undefined, {})],
            ["web", "api", "default"],
        );
    });

    it("judges a patch by what is written in it, and not by what it leaves alone", async () => {
        const patch = "kubernetes:apps/v1:DeploymentPatch";
        assert.deepEqual(messages(await analyze(UNPRIVILEGED, patch, PRIVILEGED)), ["mandatory"]);
        assert.deepEqual(await analyze(UNPRIVILEGED, patch, {}), []);
        assert.deepEqual(await analyze(NOT_ROOT, patch, {}), []);
        assert.deepEqual(messages(await analyze(NOT_ROOT, "kubernetes:apps/v1:Deployment", deployment({}))), [
            "mandatory",
        ]);
    });

    it("does not ask a rule about patches that judges whole objects", () => {
        const patches = (of: boolean) => formsOf("kubernetes:apps/v1:Deployment", of).filter((t) => /Patch$/.test(t));
        assert.deepEqual(patches(false), []);
        assert.equal(patches(true).length, patches(true).filter((t) => t.endsWith(":DeploymentPatch")).length);
        assert.ok(patches(true).includes("kubernetes:apps/v1:DeploymentPatch"));
    });

    it("has no rule on patches that finds an absence", async () => {
        // What a patch is of is written.
        for (const rule of rules.filter((r) => r.patches === true && r !== SERVED)) {
            for (const type of rule.types) {
                assert.deepEqual(await analyze(rule, `${type}Patch`, {}), [], rule.name);
            }
        }
    });

    it("leaves the rest of a stack to its rules where a list is not known", async () => {
        const trails = ruleNamed("vpc-flow-logs");
        const policies = [toPolicy(trails, new ExemptionRegister([], "2026-01-01"))];
        const stack = {
            net: { type: "ec2:Vpc", props: { cidrBlock: "10.0.0.0/16" } },
            pods: { type: "kubernetes:core/v1:PodList", props: { items: UNKNOWN } },
        };
        assert.deepEqual(messages(await analyzeStack(policies, stack, true)), ["mandatory"]);
    });
});
