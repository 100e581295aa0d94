import * as assert from "node:assert";
import { interfaceEndpoints } from "../../../components/vpc/endpoint-table";
import { previousOutput } from "../../../stacks/wiring";
import { runLayer, runLayerWith } from "../layers";
import { type MockOptions, record, valueOf } from "../mocks";

const OWN = "organization/integers-network/staging";

/** What the backend says this layer published before; every other stack published something. */
function deployed(outputs: Record<string, unknown>): MockOptions {
    return {
        calls: {
            "pulumi:pulumi:readStackOutputs": ({ name }) => ({ outputs: name === OWN ? outputs : { any: "thing" } }),
        },
    };
}

const zones = () => previousOutput("network", "availabilityZones");

describe("previousOutput", () => {
    it("is what the layer published at its last deployment", async () => {
        const { result } = await record(
            () => valueOf(zones()),
            deployed({ availabilityZones: ["us-east-1a", "us-east-1b"] }),
        );
        assert.deepStrictEqual(result, ["us-east-1a", "us-east-1b"]);
    });

    it("is undefined before the first deployment", async () => {
        const { result } = await record(() => valueOf(zones()), deployed({}));
        assert.strictEqual(result, undefined);
    });

    it("is undefined where there is no such stack", async () => {
        const absent: MockOptions = {
            calls: {
                "pulumi:pulumi:readStackOutputs": ({ name }) => {
                    throw new Error(`unknown stack ${name as string}`);
                },
            },
        };
        assert.strictEqual((await record(() => valueOf(zones()), absent)).result, undefined);
    });

    it("is undefined where the output had another form, so that an update can correct it", async () => {
        const { result } = await record(() => valueOf(zones()), deployed({ availabilityZones: "us-east-1a" }));
        assert.strictEqual(result, undefined);
    });
});

describe("the network stack", () => {
    it("refuses zones in another order than the deployed one, with the command that restores it", async () => {
        await assert.rejects(
            runLayerWith("network", "staging", deployed({ availabilityZones: ["us-east-1b", "us-east-1a"] })),
            /Position 1 would change from us-east-1b to us-east-1a.*pulumi config set --path 'network:availabilityZones\[0\]' us-east-1b/s,
        );
    });

    it("refuses zones of another region than the layer's, before AWS refuses the first subnet", async () => {
        const elsewhere = { "network:availabilityZones": '["us-east-1a","us-east-1b"]', "aws:region": "eu-west-1" };
        await assert.rejects(
            runLayerWith("network", "staging", { config: elsewhere }),
            /has us-east-1a, us-east-1b; zones of eu-west-1 \(aws:region\) are allowed\. Repair: .*\[0\]' eu-west-1a -s staging/,
        );
    });

    it("takes no zone and no VPC from under layers that stand in it, and says how to go on", async () => {
        const three = { availabilityZones: ["us-east-1a", "us-east-1b", "us-east-1c"], vpcCidrBlock: "10.0.0.0/16" };
        const run = (outputs: Record<string, unknown>) => runLayerWith("network", "staging", deployed(outputs));
        await assert.rejects(
            run(three),
            /^.*zone us-east-1c \(network:availabilityZones\) would go.* of dr, observability/s,
        );
        await assert.rejects(run(three), /infra -- destroy staging --layer environment,dr,observability,app,edge,data/);
        const moved = { availabilityZones: ["us-east-1a", "us-east-1b"], vpcCidrBlock: "10.9.0.0/16" };
        await assert.rejects(run(moved), /the VPC 10\.9\.0\.0\/16 \(network:cidrBlock\) would go/);
        await run({ ...moved, vpcCidrBlock: "10.0.0.0/16" });

        const alone = await runLayerWith("network", "staging", {
            calls: {
                "pulumi:pulumi:readStackOutputs": ({ name }) => ({
                    outputs: name === OWN ? three : (name as string).includes("foundation") ? { any: "thing" } : {},
                }),
            },
        });
        assert.deepStrictEqual(alone.outputs["availabilityZones"], ["us-east-1a", "us-east-1b"]);
    });

    /** The gateway of S3 beside them. */
    const SERVICES = Object.keys(interfaceEndpoints).length + 1;

    it("is smaller in staging: two zones, one NAT gateway, endpoints in one zone, shorter retention", async () => {
        const [staging, prod] = [await runLayer("network", "staging"), await runLayer("network", "prod")];
        const shape = (run: typeof staging) => ({
            zones: (run.one("awsx:ec2:Vpc").inputs["availabilityZoneNames"] as string[]).length,
            nat: run.ofType("aws:ec2/eip:Eip").length,
            endpointSubnets: (
                run.one("aws:ec2/vpcEndpoint:VpcEndpoint", "network-logs").inputs["subnetIds"] as string[]
            ).length,
            services: run.ofType("aws:ec2/vpcEndpoint:VpcEndpoint").length,
            retention: run.one("aws:cloudwatch/logGroup:LogGroup", "network-flow-logs").inputs["retentionInDays"],
            flowLogs: run.ofType("aws:ec2/flowLog:FlowLog").length,
        });
        assert.deepStrictEqual(shape(staging), {
            zones: 2,
            nat: 1,
            endpointSubnets: 1,
            services: SERVICES,
            retention: 90,
            flowLogs: 1,
        });
        assert.deepStrictEqual(shape(prod), {
            zones: 3,
            nat: 3,
            endpointSubnets: 3,
            services: SERVICES,
            retention: 365,
            flowLogs: 2,
        });
    });

    it("opens the same paths in staging as in prod", async () => {
        const rules = async (environment: "staging" | "prod") =>
            (await runLayer("network", environment)).resources
                .filter((r) => /securityGroup(Ingress|Egress)Rule/.test(r.type))
                .map((r) => r.name)
                .sort();
        assert.deepStrictEqual(await rules("staging"), await rules("prod"));
    });
});
