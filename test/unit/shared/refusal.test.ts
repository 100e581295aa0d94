import * as assert from "node:assert";
import * as pulumi from "@pulumi/pulumi";
import { orRefuse, refusal } from "../../../components/shared/refusal";
import { record } from "../mocks";

class Waits extends pulumi.CustomResource {
    constructor(name: string, value: pulumi.Output<string>) {
        super("test:index:Waits", name, { value });
    }
}

describe("a refusal", () => {
    it("keeps its message when resources wait for the value that failed", async () => {
        const failed = () =>
            pulumi.output("x").apply((): string => {
                throw refusal("Set the key.");
            });
        await assert.rejects(
            record(() => {
                const value = failed();
                ["a", "b", "c"].forEach((name) => new Waits(name, value));
            }),
            (error: Error) => error.message === "Set the key." && pulumi.RunError.isInstance(error),
        );
    });

    it("has no stack, which the SDK's runner would format, on some versions of Node until memory runs out", () => {
        assert.strictEqual(refusal("Set the key.").stack, undefined);
    });

    it("is made of the error of a pure check, and the check's value passes", () => {
        assert.strictEqual(
            orRefuse(() => 7),
            7,
        );
        assert.throws(
            () =>
                orRefuse(() => {
                    throw new Error("Too small.");
                }),
            (error: Error) => error.message === "Too small." && pulumi.RunError.isInstance(error),
        );
    });
});
