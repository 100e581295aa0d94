import * as assert from "node:assert";
import { problemOfMove } from "../../../stacks/dr/moved";

const ZONES = ["us-west-2a", "us-west-2b", "us-west-2c"];
const standby = { vpcCidrBlock: "10.1.0.0/16", availabilityZones: ZONES };
const problem = (
    availabilityZones: string[],
    cidrBlock = "10.1.0.0/16",
    before: object = { region: "us-west-2", standby },
) => problemOfMove({ ...before }, "us-west-2", { cidrBlock, availabilityZones });

describe("a standby's network", () => {
    it("keeps its block and the zones that it has, and takes more at their end", () => {
        assert.strictEqual(problem(ZONES), undefined);
        assert.strictEqual(problem([...ZONES, "us-west-2d"]), undefined);
        assert.match(problem(ZONES.slice(0, 2)) ?? "", /^dr:standby: zone us-west-2c \(availabilityZones\) would go/);
        assert.match(problem(["us-west-2b", "us-west-2a", "us-west-2c"]) ?? "", /zone us-west-2a .*, zone us-west-2b/);
        assert.match(problem(ZONES, "10.2.0.0/16") ?? "", /the VPC 10\.1\.0\.0\/16 \(cidrBlock\)/);
    });

    it("is anyone's choice before there is one, after it is gone, and in another region", () => {
        const [two, block] = [ZONES.slice(0, 2), "10.2.0.0/16"];
        assert.strictEqual(
            problemOfMove(undefined, "us-west-2", { cidrBlock: block, availabilityZones: two }),
            undefined,
        );
        assert.strictEqual(problem(two, block, { region: "us-west-2", standby: null }), undefined);
        assert.strictEqual(problem(two, block, { region: "eu-west-1", standby }), undefined);
        // Published by older code.
        assert.strictEqual(problem(two, block, { region: "us-west-2", standby: { vpcId: "vpc-1" } }), undefined);
    });
});
