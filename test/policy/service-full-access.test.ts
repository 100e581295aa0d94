/** A whole-service policy is told once: of whom it is attached to where the stack has it, else of the attachment. */
import assert from "node:assert/strict";
import { rule } from "../../policies/rules/iam/iam-no-service-full-access-attached";
import { analyzeStack, policyOf, ref, urnOf } from "./harness";

const policyArn = "arn:aws:iam::aws:policy/AmazonS3FullAccess";
const role = { type: "iam:Role", props: { name: "app" } };
const ofRole = (name: unknown) => ({ type: "iam:RolePolicyAttachment", props: { role: name, policyArn } });
const ofUser = { type: "iam:UserPolicyAttachment", props: { user: "app", policyArn } };

describe("a whole-service policy of AWS is told once", () => {
    for (const deployed of [true, false]) {
        const told = async (resources: Parameters<typeof analyzeStack>[1]): Promise<string[]> =>
            (await analyzeStack([policyOf(rule)], resources, deployed)).map(({ urn }) => urn);
        const when = deployed ? "" : ", at a first preview";
        it(`of the role that it is attached to${when}`, async () => {
            const two = { role, one: ofRole(ref("role", "name")), other: ofRole(ref("role", "name")) };
            assert.deepEqual(await told(two), [urnOf("iam:Role", "role")]);
        });
        it(`of the attachment, where the role is of another stack${when}`, async () => {
            assert.deepEqual(await told({ role, other: ofRole("other") }), [
                urnOf("iam:RolePolicyAttachment", "other"),
            ]);
        });
    }
    it("and of no role whose name a user has, too", async () => {
        const found = await analyzeStack([policyOf(rule)], { role, ofUser }, true);
        assert.deepEqual(
            found.map(({ urn }) => urn),
            [urnOf("iam:UserPolicyAttachment", "ofUser")],
        );
    });
});
