import * as assert from "node:assert";
import * as path from "node:path";
import type * as grpc from "@grpc/grpc-js";
import { AwsEmulator } from "../../../sandbox/cloud/aws";
import { Store } from "../../../sandbox/cloud/store";
import { Faults } from "../../../sandbox/faults";
import { listen, type Listening } from "../../../sandbox/server/listen";
import { ProviderService } from "../../../sandbox/server/provider";
import { hasUnknown, type Properties, secret, UNKNOWN } from "../../../sandbox/server/values";
import { scratchFolder } from "../../scratch";
import { Engine } from "./engine";

describe("the sandbox's provider server", () => {
    const engines: Engine[] = [];
    let listening: Listening;
    const engine = async (args: Properties) => {
        const one = new Engine(listening.port);
        engines.push(one);
        await one.configure(args);
        return one;
    };

    before(async () => {
        const store = Store.open(path.join(scratchFolder("server"), "cloud.jsonl"));
        const faults = new Faults([{ type: "aws:sqs/queue:Queue", action: "hang" }]);
        listening = await listen(new ProviderService(new AwsEmulator(store, faults), () => faults.abandon()));
    });
    after(() => {
        engines.forEach((one) => one.close());
        listening.close();
    });

    it("keeps apart providers of several stacks and regions by their connections", async () => {
        const [east, west] = await Promise.all([engine({ region: "us-east-1" }), engine({ region: "us-west-2" })]);
        const [one, two] = await Promise.all([
            east.create("aws:ec2/vpc:Vpc", "east", { cidrBlock: "10.0.0.0/16" }),
            west.create("aws:ec2/vpc:Vpc", "west", { cidrBlock: "10.0.0.0/16" }),
        ]);
        assert.deepStrictEqual([one["region"], two["region"]], ["us-east-1", "us-west-2"]);
    });

    it("reads default tags, which arrive as JSON text", async () => {
        const one = await engine({ region: "us-east-1", defaultTags: '{"tags":{"Project":"integers"}}' });
        const vpc = await one.create("aws:ec2/vpc:Vpc", "tagged", { cidrBlock: "10.0.0.0/16" });
        assert.deepStrictEqual(vpc["tagsAll"], { Project: "integers" });
    });

    it("gives secrets back as secrets", async () => {
        const one = await engine({ region: "us-east-1" });
        const type = "aws:ssm/parameter:Parameter";
        const made = await one.create(type, "p", { name: "/p", type: "SecureString", value: secret("hunter2") });
        assert.deepStrictEqual(made["value"], secret("hunter2"));
    });

    it("takes unknown inputs at preview and gives unknown outputs", async () => {
        const one = await engine({ region: "us-east-1" });
        const made = await one.create("aws:ec2/subnet:Subnet", "s", { vpcId: UNKNOWN, cidrBlock: "10.0.1.0/24" }, true);
        assert.deepStrictEqual([made["vpcId"], made["arn"], made["id"]], [UNKNOWN, UNKNOWN, ""]);
        assert.strictEqual(hasUnknown(made["cidrBlock"]), false);
    });

    it("says what AWS would say when it refuses", async () => {
        const one = await engine({ region: "us-east-1" });
        await assert.rejects(
            one.create("aws:ec2/vpc:Vpc", "huge", { cidrBlock: "10.0.0.0/8" }),
            (error: grpc.ServiceError) => /Vpc huge: InvalidVpc\.Range/.test(error.details),
        );
    });

    it("lets go of what hangs when the run is cancelled", async () => {
        const one = await engine({ region: "us-east-1" });
        let over = false;
        const hanging = assert
            .rejects(one.create("aws:sqs/queue:Queue", "q", { name: "q" }), /RequestCanceled/)
            .finally(() => (over = true));
        // A cancellation that comes before the call lets go of nothing.
        while (!over) {
            await new Promise((resolve) => setTimeout(resolve, 20));
            await one.cancel();
        }
        await hanging;
    });
});
