/** Which sizes of instances are taken, beside the provider's own list of all of them. */
import * as assert from "node:assert";
import { InstanceType } from "@pulumi/aws/types/enums/ec2";
import { checkTypeSize, EC2_SIZES } from "../../../components/shared/type-sizes";

const types: readonly string[] = Object.values(InstanceType);
const families = [...new Set(types.map((type) => type.split(".")[0]!))];

describe("sizes of instance types", () => {
    it("are refused for none that the provider knows", () => {
        assert.ok(types.length > 1000);
        types.forEach((type) => checkTypeSize("types", type, EC2_SIZES));
    });

    it("are for each family of a row those that it comes in", () => {
        const rowsOf = (family: string) => EC2_SIZES.filter(([known]) => known.test(family));
        const listed = families.filter((family) => rowsOf(family).length > 0);
        assert.ok(listed.length > 20, listed.join(" "));
        for (const family of listed) {
            const sizes = types.flatMap((type) => (type.startsWith(`${family}.`) ? [type.split(".")[1]!] : []));
            assert.deepStrictEqual(
                rowsOf(family).map(([, known]) => [...known].sort()),
                [sizes.sort()],
                family,
            );
        }
    });
});
