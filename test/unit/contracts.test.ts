import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { contracts, layerNames, requiredUpstreamsOf, upstreamsOf } from "../../stacks/contracts";
import { forgetPreviewed, setPreviewed } from "../../stacks/previewed";
import { publish, read, readIfDeployed } from "../../stacks/wiring";
import { type MockOptions, record, valueOf } from "./mocks";

const NETWORK = {
    vpcId: "vpc-1",
    vpcCidrBlock: "10.0.0.0/16",
    availabilityZones: ["us-east-1a", "us-east-1b"],
    publicSubnetIds: ["subnet-1", "subnet-2"],
    appSubnetIds: ["subnet-3", "subnet-4"],
    databaseSubnetIds: ["subnet-5", "subnet-6"],
    subnetZones: { "subnet-1": "us-east-1a" },
    securityGroupIds: { app: "sg-1" },
    logGroupNames: ["/flow", "/sessions"],
    flowLogGroupName: "/flow",
};

const DOOR = { dashboardName: "d", canaryName: "c", version: "v1", commit: "abcdef0" };

/** Mocks of a deployed network layer that published `outputs`. */
const deployed = (outputs: Record<string, unknown>): MockOptions => ({
    calls: { "pulumi:pulumi:readStackOutputs": () => ({ outputs }) },
    outputs: { "pulumi:pulumi:StackReference": () => ({ outputs }) },
});

const absent: MockOptions = {
    calls: {
        "pulumi:pulumi:readStackOutputs": ({ name }) => {
            throw new Error(`unknown stack "${name as string}"`);
        },
    },
};

describe("contracts", () => {
    it("call optional exactly what its reader asks for first", () => {
        for (const layer of layerNames) {
            const file = path.resolve(__dirname, `../../stacks/${layer}/index.ts`);
            const asked = [...fs.readFileSync(file, "utf8").matchAll(/readIfDeployed\("(\w+)"/g)].map(
                ([, name]) => name,
            );
            assert.deepStrictEqual(
                upstreamsOf(layer).filter((upstream) => !asked.includes(upstream)),
                requiredUpstreamsOf(layer),
                layer,
            );
        }
    });

    it("name for each layer what its program reads, and no more; the last one reads all that are deployed", () => {
        for (const layer of layerNames.filter((name) => name !== "environment")) {
            const folder = path.resolve(__dirname, `../../stacks/${layer}`);
            const sources = fs.readdirSync(folder).filter((file) => file.endsWith(".ts"));
            const text = sources.map((file) => fs.readFileSync(path.join(folder, file), "utf8")).join("\n");
            const read = [...text.matchAll(/\b(?:read|readIfDeployed)\(\s*"(\w+)"/g)].map(([, name]) => name!);
            assert.deepStrictEqual([...new Set(read)].sort(), [...upstreamsOf(layer)].sort(), layer);
        }
        assert.deepStrictEqual(
            upstreamsOf("environment"),
            layerNames.filter((name) => name !== "environment"),
        );
    });

    it("name only known layers as upstreams, without a cycle", () => {
        const done = new Set<string>();
        const visit = (layer: string, path: string[]): void => {
            assert.ok(layerNames.includes(layer as never), `${layer} is not a layer`);
            assert.ok(!path.includes(layer), `cycle ${[...path, layer].join(" → ")}`);
            upstreamsOf(layer as never).forEach((u) => visit(u, [...path, layer]));
            done.add(layer);
        };
        layerNames.forEach((layer) => visit(layer, []));
        assert.strictEqual(done.size, layerNames.length);
    });

    for (const [what, form, right, wrong] of [
        ["an ARN", contracts.foundation.outputs.dataKeyArn, ["arn:aws:kms:us-east-1:1:key/a"], ["key/a", ""]],
        ["an identifier", contracts.network.outputs.vpcId, ["vpc-1"], [""]],
        ["a port", contracts.data.outputs.databasePort, [1, 65535], [0, 65536, 5432.5, "5432"]],
        ["an address", contracts.observability.outputs.metricsUrl, ["https://aps.example.com/w"], ["aps", ""]],
    ] as const) {
        it(`take only ${what} for ${what}`, () => {
            const refused = [...right, ...wrong].filter((value) => !form.safeParse(value).success);
            assert.deepStrictEqual(refused, wrong);
        });
    }

    it("let the front door read every other layer, so that it is deployed last", () => {
        assert.deepStrictEqual(
            [...upstreamsOf("environment")].sort(),
            layerNames.filter((l) => l !== "environment").sort(),
        );
    });
});

describe("read", () => {
    it("gives the typed outputs of a deployed layer", async () => {
        const { result } = await record(() => valueOf(read("network").appSubnetIds), deployed(NETWORK));
        assert.deepStrictEqual(result, ["subnet-3", "subnet-4"]);
    });

    it("reads the stack of the same environment and organization", async () => {
        const where = { stack: "prod", organization: "acme" };
        const r = await record(() => valueOf(read("network").vpcId), { ...deployed(NETWORK), ...where });
        assert.strictEqual(r.one("pulumi:pulumi:StackReference").inputs["name"], "acme/integers-network/prod");
    });

    it("registers what it read as integers:contract:Upstream, for the policy pack", async () => {
        const r = await record(() => valueOf(read("network").vpcId), deployed(NETWORK));
        assert.strictEqual(r.one("integers:contract:Upstream").name, "network");
        const { urn } = r.one("integers:contract:Upstream");
        assert.deepStrictEqual(r.registeredOutputs.get(urn), { layer: "network", ...NETWORK });
    });

    it("refuses an output of the wrong form, with layer, output, value and the command that repairs it", async () => {
        const wrong = { ...NETWORK, appSubnetIds: "subnet-3" };
        await assert.rejects(
            record(() => valueOf(read("network").appSubnetIds), deployed(wrong)),
            /Layer "network", output "appSubnetIds": found "subnet-3"; must be a list\. .*npm run infra -- up staging --layer network/s,
        );
    });

    for (const list of ["availabilityZones", "publicSubnetIds", "appSubnetIds", "databaseSubnetIds"] as const) {
        it(`refuses ${list} of one zone`, async () => {
            await assert.rejects(
                record(() => valueOf(read("network")[list]), deployed({ ...NETWORK, [list]: ["one"] })),
                new RegExp(`output "${list}": found \\["one"\\]`),
            );
        });
    }

    it("refuses an output that the layer does not publish yet", async () => {
        const without = { ...NETWORK, appSubnetIds: undefined };
        await assert.rejects(
            record(() => valueOf(read("network").appSubnetIds), deployed(without)),
            /output "appSubnetIds": found nothing/,
        );
    });

    it("is unknown at preview while the layer is not deployed, and asks for no StackReference", async () => {
        let known: boolean | undefined;
        const r = await record(
            async () => {
                const output = read("network").vpcId as pulumi.Output<string> & { isKnown: Promise<boolean> };
                known = await output.isKnown;
            },
            { ...absent, preview: true },
        );
        assert.strictEqual(known, false);
        assert.deepStrictEqual(r.ofType("pulumi:pulumi:StackReference"), []);
    });

    it("warns of it without naming a resource: its engine may end before that is registered, and every later log would wait", async () => {
        const log = pulumi.log as { warn: typeof pulumi.log.warn };
        const original = log.warn;
        const said: unknown[][] = [];
        log.warn = (...args) => Promise.resolve(void said.push(args));
        try {
            await record(() => void read("network"), { ...absent, preview: true });
        } finally {
            log.warn = original;
        }
        assert.strictEqual(said.length, 1);
        assert.match(String(said[0]?.[0]), /^Layer "network" is not deployed yet.* up staging --layer network$/);
        assert.strictEqual(said[0]?.length, 1);
    });

    describe("in one preview of several layers", () => {
        afterEach(forgetPreviewed);
        const isKnown = (output: pulumi.Output<string>) =>
            (output as pulumi.Output<string> & { isKnown: Promise<boolean> }).isKnown;

        it("gives an output as the upstream's own preview said that it becomes, and the others as they are deployed", async () => {
            setPreviewed("network", new Map([["vpcCidrBlock", { known: true, value: "10.1.0.0/16" }]]));
            const { result } = await record(
                async () => {
                    const { vpcCidrBlock, vpcId } = read("network");
                    return [await valueOf(vpcCidrBlock), await valueOf(vpcId)];
                },
                { ...deployed(NETWORK), preview: true },
            );
            assert.deepStrictEqual(result, ["10.1.0.0/16", "vpc-1"]);
        });

        it("gives one that will be known later as unknown", async () => {
            setPreviewed("network", new Map([["vpcId", { known: false }]]));
            const { result } = await record(() => isKnown(read("network").vpcId), {
                ...deployed(NETWORK),
                preview: true,
            });
            assert.strictEqual(result, false);
        });

        it("refuses one that would not be of the contract's form", async () => {
            setPreviewed("network", new Map([["availabilityZones", { known: true, value: ["us-east-1a"] }]]));
            await assert.rejects(
                record(() => valueOf(read("network").availabilityZones), { ...deployed(NETWORK), preview: true }),
                /Layer "network", output "availabilityZones": found \["us-east-1a"\]/,
            );
        });

        it("reads what is deployed at an update, whatever a preview said", async () => {
            setPreviewed("network", new Map([["vpcId", { known: true, value: "vpc-2" }]]));
            const { result } = await record(() => valueOf(read("network").vpcId), deployed(NETWORK));
            assert.strictEqual(result, "vpc-1");
        });
    });

    it("takes a layer whose stack was made and never deployed to for one that is not deployed", async () => {
        await assert.rejects(
            record(() => valueOf(read("network").vpcId), deployed({})),
            /Layer "network" .* is not deployed, and this layer reads it/,
        );
    });

    it("fails at update while the layer is not deployed, with the command that deploys it", async () => {
        await assert.rejects(
            record(() => valueOf(read("network").vpcId), absent),
            /Layer "network" .* is not deployed.*npm run infra -- up staging --layer network/,
        );
    });

    it("does not take another failure of the backend for a layer that is not deployed", async () => {
        const broken: MockOptions = {
            preview: true,
            calls: {
                "pulumi:pulumi:readStackOutputs": () => {
                    throw new Error("AccessDenied: s3:GetObject");
                },
            },
        };
        await assert.rejects(
            record(() => valueOf(read("network").vpcId), broken),
            /AccessDenied/,
        );
    });
});

describe("readIfDeployed", () => {
    /** Mocks of an environment in which only these layers are deployed. */
    const only = (...layers: string[]): MockOptions => ({
        ...deployed(NETWORK),
        calls: {
            "pulumi:pulumi:readStackOutputs": ({ name }) => {
                if (!layers.some((layer) => (name as string).includes(`/integers-${layer}/`))) {
                    throw new Error(`unknown stack "${name as string}"`);
                }
                return { outputs: NETWORK };
            },
        },
    });
    const ask = (mocks: MockOptions) => record(() => readIfDeployed("network"), mocks);

    it("is undefined for a layer that is not deployed, at update too, and registers nothing", async () => {
        const r = await ask(absent);
        assert.strictEqual(r.result, undefined);
        assert.deepStrictEqual(r.ofType("integers:contract:Upstream"), []);
    });
    for (const failure of [
        "AccessDenied",
        "NotFoundException: key arn:x not found",
        "no stack can be read: bucket x not found",
    ]) {
        it(`is not taken for one that is not deployed where the question failed: ${failure}`, async () => {
            const calls = {
                "pulumi:pulumi:readStackOutputs": () => {
                    throw new Error(failure);
                },
            };
            await assert.rejects(ask({ calls }), (error: Error) => error.message.includes(failure));
        });
    }
    it("is what the layer published otherwise", async () => {
        const { result } = await record(async () => valueOf((await readIfDeployed("network"))!.vpcId), only("network"));
        assert.strictEqual(result, "vpc-1");
    });
    it("counts every layer as there in the first preview of the reader, with unknown outputs", async () => {
        let known: boolean | undefined;
        await record(
            async () => {
                const outputs = await readIfDeployed("network");
                known = await (outputs!.vpcId as pulumi.Output<string> & { isKnown: Promise<boolean> }).isKnown;
            },
            { ...absent, preview: true },
        );
        assert.strictEqual(known, false);
    });
    it("is undefined again in later previews", async () => {
        assert.strictEqual((await ask({ ...only("test"), preview: true })).result, undefined);
    });
});

/** Never called: `npm run typecheck` fails where one of these lines compiles, or another one does not. */
export function checkedByTheCompiler(): void {
    const network = read("network");
    const zones: pulumi.Output<string[]> = network.availabilityZones;
    // @ts-expect-error a name that the contract does not have
    void network.subnetIds;
    // @ts-expect-error a list of texts, not a text
    const zone: pulumi.Output<string> = network.availabilityZones;
    // @ts-expect-error a layer that there is not
    read("netwerk");
    // @ts-expect-error an output that the contract does not have
    publish("environment", { ...DOOR, addressBook: {}, vpcId: "vpc-1" });
    // @ts-expect-error outputs that the contract has, left out
    publish("environment", { dashboardName: "d" });
    void [zones, zone];
}

describe("publish", () => {
    it("refuses a secret value, and says to publish its ARN", async () => {
        await assert.rejects(
            record(
                () =>
                    publish("environment", { ...DOOR, addressBook: pulumi.secret({ data: { password: "x" } }) })[
                        "addressBook"
                    ],
            ),
            /Layer "environment", output "addressBook": is a secret value; only ARNs/,
        );
    });
    it("refuses an output that the contract does not have, with those that it has", async () => {
        await assert.rejects(
            record(() => publish("network", { vpc: "vpc-1" } as never)["vpc"]),
            /Layer "network" has no output "vpc" in stacks\/contracts\.ts\. Add it there\. It has: .*vpcId/,
        );
    });
    it("refuses a value that is not of the contract's form", async () => {
        await assert.rejects(
            record(() => publish("environment", { ...DOOR, addressBook: { network: "x" } as never })["addressBook"]),
            /Layer "environment", output "addressBook"/,
        );
    });
});
