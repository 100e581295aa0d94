/** By what the objects of an account are found: id, ARN, name, what came with them; in their region, or anywhere. */
import * as assert from "node:assert";
import { Account } from "../../../sandbox/cloud/account";
import type { CloudObject } from "../../../sandbox/cloud/model";
import type { Properties } from "../../../sandbox/server/values";

const [BUCKET, ROLE, VPC, QUEUE] = [
    "aws:s3/bucket:Bucket",
    "aws:iam/role:Role",
    "aws:ec2/vpc:Vpc",
    "aws:sqs/queue:Queue",
] as const;

const object = (type: string, id: string, region: string, attributes: Properties = {}): CloudObject => ({
    ...{ type, id, region, attributes, generation: 1 },
    urn: `urn:pulumi:staging::test::${type}::${id}`,
});

const BUCKET_APP = object(BUCKET, "app", "us-east-1");
const ROLE_APP = object(ROLE, "app", "", { arn: "arn:role", name: "app-role" });
const NETWORK = object(VPC, "vpc-1", "us-east-1", { defaultSecurityGroupId: "sg-1" });
const EAST = object(QUEUE, "url-east", "us-east-1", { name: "jobs" });
const WEST = object(QUEUE, "url-west", "us-west-2", { name: "jobs" });

describe("an account of the sandbox", () => {
    const account = new Account(new Map());
    [BUCKET_APP, ROLE_APP, NETWORK, EAST, WEST].forEach((each) => account.add(each));

    for (const [what, type, reference, region, expected] of [
        ["by id, of its own type", BUCKET, "app", "us-east-1", BUCKET_APP],
        ["by id, of its own type, where another has the same id", ROLE, "app", "us-east-1", ROLE_APP],
        ["not by the id of another type", QUEUE, "app", "us-east-1", undefined],
        ["not in another region", BUCKET, "app", "us-west-2", undefined],
        ["in any region where none is named", BUCKET, "app", "", BUCKET_APP],
        ["of a global service, by ARN", ROLE, "arn:role", "us-west-2", ROLE_APP],
        ["of a global service, by name", ROLE, "app-role", "us-west-2", ROLE_APP],
        ["by name, in its region", QUEUE, "jobs", "us-west-2", WEST],
        ["not by the name of another region's", QUEUE, "jobs", "eu-west-1", undefined],
    ] as const) {
        it(`finds an object ${what}`, () =>
            assert.strictEqual(account.resolve(type, reference, region)?.urn, expected?.urn));
    }

    it("finds what came with an object", () => {
        assert.strictEqual(account.find("sg-1", "us-east-1")?.urn, NETWORK.urn);
        assert.strictEqual(account.find("sg-1", "us-west-2"), undefined);
    });

    it("forgets what is removed, and not its namesake", () => {
        account.remove(BUCKET_APP);
        account.remove(NETWORK);
        assert.strictEqual(account.find("app", "us-east-1")?.urn, ROLE_APP.urn);
        assert.deepStrictEqual([account.find("sg-1", ""), account.elsewhere("sg-1")], [undefined, undefined]);
        assert.deepStrictEqual([...account.ofType(BUCKET)], []);
    });
});
