import * as assert from "node:assert";
import {
    describeUse,
    inUseByOthers,
    reportSurvey,
    survey,
    unprotect,
    wayForward,
} from "../../../cli/run/destroy-preflight";
import { inUse, preflight } from "../../../cli/run/preflight";
import type { Session } from "../../../cli/engine/session";
import { type LayerName, layerNames, upstreamsOf } from "../../../stacks/contracts";
import type { StateResource } from "../../../cli/engine/stacks";
import { runLayerWith } from "../layers";

const resource = (name: string, rest: Partial<StateResource> = {}): StateResource => ({
    urn: name,
    type: "aws:x/y:Y",
    id: `id-${name}`,
    ...rest,
});

const look = (...resources: StateResource[]) => preflight({ version: 3, deployment: { resources } });

describe("what stands in the way of a destroy", () => {
    it("is what Pulumi protects", () => {
        const found = look(resource("a", { protect: true }), resource("b", { protect: false }), resource("c"));
        const nothing = { guarded: [], retained: [], mustBeEmpty: [], ofAccount: [] };
        assert.deepStrictEqual(found, { protected: ["a"], ...nothing });
    });

    it("is what AWS guards, in each service's own spelling, with the value that lets it go", () => {
        const found = look(
            resource("db", { inputs: { deletionProtection: true } }),
            resource("lb", { inputs: { enableDeletionProtection: true } }),
            resource("users", { inputs: { deletionProtection: "ACTIVE" } }),
            resource("table", { inputs: { deletionProtectionEnabled: true } }),
            // As a state that was converted or imported spells it.
            resource("balancer", { inputs: { enableDeletionProtection: "true" } }),
            resource("open", { inputs: { deletionProtection: false } }),
            resource("idle", { inputs: { deletionProtection: "INACTIVE" } }),
        );
        assert.deepStrictEqual(
            found.guarded.map(({ urn, type, id, attribute, off }) => {
                assert.strictEqual(type, "aws:x/y:Y");
                return [urn, id, attribute, off];
            }),
            [
                ["db", "id-db", "deletionProtection", false],
                ["lb", "id-lb", "enableDeletionProtection", false],
                ["users", "id-users", "deletionProtection", "INACTIVE"],
                ["table", "id-table", "deletionProtectionEnabled", false],
                ["balancer", "id-balancer", "enableDeletionProtection", false],
            ],
        );
    });

    it("names apart what will stay in AWS", () => {
        const part = resource("part", { retainOnDelete: true, deletedWith: "whole" });
        assert.deepStrictEqual(look(resource("a", { retainOnDelete: true }), part).retained, ["a"]);
    });

    it("names what AWS deletes only when it is empty, unless the program empties it", () => {
        const bucket = { type: "aws:s3/bucket:Bucket" };
        const found = look(
            resource("logs", bucket),
            resource("assets", { ...bucket, inputs: { forceDestroy: true } }),
            resource("images", { type: "aws:ecr/repository:Repository", inputs: { forceDelete: false } }),
            resource("kept", { ...bucket, retainOnDelete: true }),
            resource("vault", { type: "aws:backup/vault:Vault" }),
            resource("zone", { type: "aws:route53/zone:Zone" }),
            resource("old-images", { type: "aws:ecr/repository:Repository", inputs: { forceDelete: true } }),
            resource("old-vault", { type: "aws:backup/vault:Vault", inputs: { forceDestroy: true } }),
            resource("old-zone", { type: "aws:route53/zone:Zone", inputs: { forceDestroy: true } }),
        );
        assert.deepStrictEqual(found.mustBeEmpty, ["logs", "images", "vault", "zone"]);
    });

    it("is a deployed layer that reads one that goes, also through another, and would stay", () => {
        assert.deepStrictEqual(inUse(["network", "edge"], ["data", "app"]), [
            { layer: "network", by: ["data", "app"] },
            { layer: "edge", by: ["app"] },
        ]);
        assert.deepStrictEqual(inUse(["app"], ["foundation", "network", "data"]), []);
    });

    it("counts what is read through a layer that reads it, where no contract names it directly", () => {
        const chain = { app: ["edge"], edge: ["network"] } as const;
        const reads = (layer: LayerName): readonly LayerName[] =>
            layer === "app" || layer === "edge" ? chain[layer] : [];
        assert.deepStrictEqual(inUse(["network"], ["app", "data"], reads), [{ layer: "network", by: ["app"] }]);
    });

    it("is nothing in an empty deployment", () => {
        assert.deepStrictEqual(preflight({ version: 3, deployment: {} }), {
            protected: [],
            guarded: [],
            retained: [],
            mustBeEmpty: [],
            ofAccount: [],
        });
    });

    it("names each kind of thing that the account has once, and not EKS's provider, which each cluster has", () => {
        const provider = (host: string) =>
            resource(host, {
                type: "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
                id: `arn:aws:iam::123456789012:oidc-provider/${host}`,
            });
        const ofAccount = (...found: StateResource[]) => look(...found).ofAccount;
        assert.deepStrictEqual(ofAccount(provider("oidc.eks.us-east-1.amazonaws.com/id/0BD8"), resource("a")), []);
        const detector = { type: "aws:guardduty/detector:Detector" };
        assert.deepStrictEqual(
            ofAccount(
                provider("token.actions.githubusercontent.com"),
                resource("first", detector),
                resource("second", detector),
            ),
            [detector.type, "aws:iam/openIdConnectProvider:OpenIdConnectProvider"],
        );
    });
});

/** Of what the account has once: it says nothing to name them beside it. */
const PARTS = [
    "aws:cfg/deliveryChannel:DeliveryChannel",
    "aws:cfg/recorderStatus:RecorderStatus",
    "aws:cloudwatch/eventRule:EventRule",
    "aws:cloudwatch/eventTarget:EventTarget",
    "aws:guardduty/detectorFeature:DetectorFeature",
    "aws:securityhub/standardsSubscription:StandardsSubscription",
];

describe("what an account has once", () => {
    it("is what the environment that owns it makes, and another one of the account does not", async () => {
        const foundation = async (config: Record<string, string>) => {
            const { resources } = await runLayerWith("foundation", "prod", { config });
            // Of a provider AWS's id is the ARN, which ends as its URL does.
            return resources.map(({ name, type, inputs }) =>
                resource(name, { type, id: (inputs["url"] as string | undefined) ?? name }),
            );
        };
        const providerArn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";
        const other = await foundation({
            "foundation:accountSingletons": "false",
            "foundation:ciOidcProvider": JSON.stringify({ create: false, providerArn }),
        });
        assert.deepStrictEqual(look(...other).ofAccount, []);
        const owner = await foundation({});
        const shared = new Set(other.map(({ type }) => type));
        const once = new Set(
            owner.map(({ type }) => type).filter((type) => type.startsWith("aws:") && !shared.has(type)),
        );
        assert.deepStrictEqual([...once].filter((type) => !PARTS.includes(type)).sort(), look(...owner).ofAccount);
    });
});

describe("what destroy does about it", () => {
    /** An environment on AWS, or in the sandbox, in which these layers hold these resources. */
    function environment(layers: Partial<Record<LayerName, readonly StateResource[]>>, sandbox = false, there = true) {
        const commands: string[] = [];
        const changes: unknown[][] = [];
        const run = (args: readonly string[], layer: LayerName) => {
            commands.push(`${layer}: ${args.join(" ")}`);
            const deployment = { resources: layers[layer] ?? [] };
            return Promise.resolve({ stdout: JSON.stringify({ version: 3, deployment }) });
        };
        const session = {
            environment: "staging",
            env: {},
            directoryOf: (layer: LayerName) => layer,
            engine: { run },
            sandbox: sandbox
                ? { env: {}, has: () => there, change: (...change: unknown[]) => changes.push(change) }
                : undefined,
        } as unknown as Session;
        return { session, commands, changes };
    }
    const held = [resource("urn:pulumi:staging::p::aws:x/y:Y::it")];

    it("finds the deployed layers that read what goes, and asks for no other layer", async () => {
        const { session, commands } = environment({ data: held, app: held });
        assert.deepStrictEqual(await inUseByOthers(session, ["data", "dr"]), [{ layer: "data", by: ["app"] }]);
        const asked = commands.map((command) => command.split(":")[0]);
        // Layers of one's own that read them, too (docs/extend.md).
        const readers = layerNames.filter((layer) => upstreamsOf(layer).some((u) => u === "data" || u === "dr"));
        assert.deepStrictEqual(
            asked,
            readers.filter((layer) => layer !== "dr"),
        );
        assert.ok(asked.includes("app") && asked.includes("environment") && !asked.includes("edge"));
        assert.deepStrictEqual(await inUseByOthers(session, ["app", "dr", "observability", "environment"]), []);
    });

    it("names who reads it, and the command that takes them along in order", () => {
        const users = [
            { layer: "network", by: ["app", "data"] },
            { layer: "edge", by: ["app"] },
        ] as const;
        assert.strictEqual(
            describeUse("staging --sandbox", users, ["edge", "network"]),
            "network: in use by app, data, which stay\nedge: in use by app, which stays\n" +
                "Nothing was destroyed. Destroy the readers too (they go first): " +
                "npm run infra -- destroy staging --sandbox --layer network,data,edge,app",
        );
    });

    const guarded = [
        resource("urn:pulumi:staging::p::aws:x/y:Y::db", { protect: true, inputs: { deletionProtection: true } }),
        resource("urn:pulumi:staging::p::aws:x/y:Y::kept", { retainOnDelete: true }),
        resource("urn:pulumi:staging::p::aws:s3/bucket:Bucket::logs", { type: "aws:s3/bucket:Bucket" }),
    ];

    function reported(...args: Parameters<typeof reportSurvey>): string[] {
        const write = process.stderr.write.bind(process.stderr);
        let said = "";
        process.stderr.write = (text: unknown) => ((said += String(text)), true);
        try {
            reportSurvey(...args);
        } finally {
            process.stderr.write = write;
        }
        return said.split("\n").filter((line) => line !== "");
    }

    it("tells before the question what another environment of the account would lose; in the sandbox there is none", async () => {
        const role = resource("r", { type: "aws:iam/serviceLinkedRole:ServiceLinkedRole" });
        const recorder = resource("c", { type: "aws:cfg/recorder:Recorder" });
        const found = await survey(environment({ foundation: [role, recorder] }).session, ["foundation"]);
        assert.deepStrictEqual(reported(found, false), [
            "foundation: the account loses what it has once: Recorder, ServiceLinkedRole. If another environment stays in it, " +
                "read first: docs/operator-guide.md#removing-an-environment",
        ]);
        assert.deepStrictEqual(reported(found, true), []);
    });

    it("tells each obstacle of each deployed layer, and the way out", async () => {
        const { session } = environment({ data: guarded });
        const said = reported(await survey(session, ["network", "data"]), false);
        assert.deepStrictEqual(said, [
            "data: aws:x/y:Y db is protected in Pulumi's state",
            "data: aws:x/y:Y db is protected by AWS: deletionProtection",
            "data: aws:x/y:Y kept stays in AWS and goes on costing (retainOnDelete): delete it there by hand",
            "data: aws:s3/bucket:Bucket logs can be deleted only when it is empty: empty it first",
        ]);
        assert.match(wayForward("staging", true), /add --unprotect/);
        assert.match(wayForward("prod", false), /in Pulumi\.prod\.yaml .* \(npm run infra -- up prod\)/);
    });

    it("lifts both protections in the sandbox, where there are any, and on AWS never AWS's own", async () => {
        const { session, commands, changes } = environment({ data: guarded, app: held }, true);
        const found = await survey(session, ["data", "app"]);
        await unprotect(session, found);
        assert.deepStrictEqual(commands.slice(2), ["data: state unprotect --all --yes --stack staging"]);
        const [, type, id] = ["", "aws:x/y:Y", "id-urn:pulumi:staging::p::aws:x/y:Y::db"];
        assert.deepStrictEqual(changes, [["staging", type, id, { deletionProtection: false }]]);
    });

    it("lifts nothing of what the cloud lost, and goes on", async () => {
        const { session, commands, changes } = environment({ data: guarded }, true, false);
        await unprotect(session, await survey(session, ["data"]));
        assert.strictEqual(commands.at(-1), "data: state unprotect --all --yes --stack staging");
        assert.deepStrictEqual(changes, []);
    });
});
