import * as assert from "node:assert";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { record } from "./mocks";

describe("mocks", () => {
    it("record each registration with its inputs, and its parent", async () => {
        const r = await record(() => {
            const c = new (class extends pulumi.ComponentResource {
                constructor() {
                    super("t:t:C", "c");
                    new aws.s3.Bucket("b", { bucket: "x" }, { parent: this });
                    this.registerOutputs({ arn: "a" });
                }
            })();
            return c;
        });
        assert.strictEqual(r.one("aws:s3/bucket:Bucket", "b").inputs["bucket"], "x");
        assert.match(r.one("aws:s3/bucket:Bucket").parent ?? "", /t:t:C::c$/);
        assert.deepStrictEqual([...r.registeredOutputs.values()], [{ arn: "a" }]);
    });
    it("reject a program whose call is not answered", async () => {
        await assert.rejects(
            record(() => aws.getAvailabilityZones({})),
            /getAvailabilityZones is not mocked/,
        );
    });
    it("reject a program that throws inside apply", async () => {
        await assert.rejects(
            record(() => {
                new aws.s3.Bucket("b", {
                    bucket: pulumi.output("x").apply(() => {
                        throw new Error("boom");
                    }),
                });
            }),
            /boom/,
        );
    });
});
