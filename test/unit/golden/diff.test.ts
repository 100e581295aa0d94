import * as assert from "node:assert";
import { differences } from "../../golden/diff";
import type { Plan } from "../../golden/plan";

const PLAN: Plan = {
    "aws:s3/bucket:Bucket logs": {
        parent: "integers:edge:EdgeLogs edge",
        inputs: { forceDestroy: false, tags: ["a"] },
    },
    "aws:sns/topic:Topic alerts": { inputs: { kmsMasterKeyId: "key" } },
};

describe("the difference of two plans", () => {
    it("is nothing for equal plans", () => assert.deepStrictEqual(differences(PLAN, structuredClone(PLAN)), []));

    it("names the resource, the property and both values", () => {
        const logs = { ...PLAN["aws:s3/bucket:Bucket logs"]!, inputs: { forceDestroy: true, tags: ["a", "b"] } };
        assert.deepStrictEqual(differences(PLAN, { ...PLAN, "aws:s3/bucket:Bucket logs": logs }), [
            "aws:s3/bucket:Bucket logs: inputs.forceDestroy: false → true",
            'aws:s3/bucket:Bucket logs: inputs.tags.1: absent → "b"',
        ]);
    });

    it("names resources that came, went or changed their kind of value", () => {
        const { "aws:sns/topic:Topic alerts": alerts, ...rest } = PLAN;
        assert.deepStrictEqual(differences(PLAN, { ...rest, "aws:sns/topic:Topic other": alerts! }), [
            "aws:sns/topic:Topic alerts: gone",
            "aws:sns/topic:Topic other: new",
        ]);
        const text = { ...PLAN, "aws:sns/topic:Topic alerts": { inputs: "none" } };
        assert.deepStrictEqual(differences(PLAN, text), [
            'aws:sns/topic:Topic alerts: inputs: {"kmsMasterKeyId":"key"} → "none"',
        ]);
    });
});
