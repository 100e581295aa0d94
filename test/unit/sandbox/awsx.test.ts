import * as assert from "node:assert";
import { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import type { Monitor, Registration } from "../../../sandbox/cloud/awsx/monitor";
import { type PlanArgs, planSubnets } from "../../../sandbox/cloud/awsx/plan";
import { constructVpc } from "../../../sandbox/cloud/awsx/vpc";

const ARGS: PlanArgs = {
    name: "network",
    cidrBlock: "10.0.0.0/16",
    availabilityZones: ["us-east-1a", "us-east-1b"],
    specs: [
        { type: "Isolated", name: "database", cidrBlocks: ["10.0.20.0/24", "10.0.21.0/24"] },
        { type: "Public", cidrBlocks: ["10.0.1.0/24", "10.0.2.0/24"] },
        { type: "Private", name: "app", cidrBlocks: ["10.0.10.0/24", "10.0.11.0/24"], tags: { Tier: "app" } },
    ],
    nat: "OnePerAz",
    subnetStrategy: "Auto",
    nameTags: "Legacy",
};

describe("the sandbox's awsx.ec2.Vpc", () => {
    it("names subnets by specification and position of the zone, public ones first", () => {
        assert.deepStrictEqual(
            planSubnets(ARGS).map((s) => `${s.name} ${s.type} ${s.cidrBlock} ${s.availabilityZone}`),
            [
                "network-public-1 Public 10.0.1.0/24 us-east-1a",
                "network-app-1 Private 10.0.10.0/24 us-east-1a",
                "network-database-1 Isolated 10.0.20.0/24 us-east-1a",
                "network-public-2 Public 10.0.2.0/24 us-east-1b",
                "network-app-2 Private 10.0.11.0/24 us-east-1b",
                "network-database-2 Isolated 10.0.21.0/24 us-east-1b",
            ],
        );
    });

    it("tags by zone where asked, without renaming", () => {
        const [first] = planSubnets({ ...ARGS, nameTags: "AvailabilityZone" });
        assert.deepStrictEqual([first?.name, first?.nameTag], ["network-public-1", "network-public-1a"]);
    });

    it("places NAT gateways into public subnets: one per zone, one, none", () => {
        const hosts = (nat: PlanArgs["nat"]) =>
            planSubnets({ ...ARGS, nat })
                .filter((s) => s.nat)
                .map((s) => s.name);
        assert.deepStrictEqual(hosts("OnePerAz"), ["network-public-1", "network-public-2"]);
        assert.deepStrictEqual(hosts("Single"), ["network-public-1"]);
        assert.deepStrictEqual(hosts("None"), []);
    });

    it("makes a NAT gateway depend on an address that the program gives, so that an update deletes it first", async () => {
        const registered: Registration[] = [];
        const monitor = {
            register: (wanted: Registration) => {
                registered.push(wanted);
                return Promise.resolve({ urn: `urn:${wanted.name}`, id: wanted.name, outputs: {} });
            },
            registerOutputs: () => Promise.resolve(),
        };
        const request = new ConstructRequest();
        request.setName("network");
        const dependencies = new ConstructRequest.PropertyDependencies();
        dependencies.setUrnsList(["urn:address"]);
        request.getInputdependenciesMap().set("natGateways", dependencies);
        const args = {
            cidrBlock: ARGS.cidrBlock,
            availabilityZoneNames: [...ARGS.availabilityZones],
            subnetStrategy: "Auto",
            subnetSpecs: ARGS.specs.map(({ cidrBlocks, ...spec }) => ({ ...spec, cidrBlocks: [...cidrBlocks!] })),
            natGateways: { strategy: "Single", elasticIpAllocationIds: ["eipalloc-1"] },
        };
        await constructVpc(monitor as unknown as Monitor, request, args, "");
        const gateways = registered.filter((r) => r.type === "aws:ec2/natGateway:NatGateway");
        assert.deepStrictEqual(
            gateways.map((r) => r.inputs?.["allocationId"]),
            [{ value: "eipalloc-1", urns: ["urn:address"] }],
        );
    });

    it("refuses what awsx refuses", () => {
        const [isolated, open, app] = ARGS.specs;
        const plan = (specs: PlanArgs["specs"], more: Partial<PlanArgs> = {}) =>
            planSubnets({ ...ARGS, specs, ...more });
        assert.throws(
            () => plan([open!, { ...app!, cidrBlocks: ["10.0.10.0/24"] }]),
            /must match the number of availability zones \(2\)/,
        );
        assert.throws(
            () => plan([open!, { ...app!, cidrBlocks: ["10.0.1.0/25", "10.0.11.0/24"] }]),
            /network-public-1: 10\.0\.1\.0\/24/,
        );
        assert.throws(() => plan([isolated!, app!]), /both private and public subnets must be declared/);
        assert.throws(() => plan(ARGS.specs, { subnetStrategy: "Exact" }), /There are gaps in the subnet ranges/);
    });

    it("takes an exact layout that fills the block, in the order of zones", () => {
        const specs: PlanArgs["specs"] = [
            { type: "Public", cidrBlocks: ["10.0.0.0/18", "10.0.128.0/18"] },
            { type: "Private", cidrBlocks: ["10.0.64.0/18", "10.0.192.0/18"] },
        ];
        assert.strictEqual(planSubnets({ ...ARGS, specs, subnetStrategy: "Exact" }).length, 4);
    });
});
