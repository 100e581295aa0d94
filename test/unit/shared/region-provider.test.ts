import assert from "node:assert/strict";
import { regionProvider } from "../../../components/shared/region-provider";
import { record } from "../mocks";

const inputsWith = async (config: Record<string, string>): Promise<Record<string, unknown>> => {
    const made = await record(() => void regionProvider("standby", "us-west-2"), { config });
    return made.one("pulumi:providers:aws").inputs;
};

describe("the provider of another region", () => {
    const roles = JSON.stringify([{ roleArn: "arn:aws:iam::111122223333:role/deploy" }]);
    const ignored = JSON.stringify({ keyPrefixes: ["finance:"] });
    const tags = JSON.stringify({ tags: { Project: "integers" } });

    it("works in the account and by the rules of the environment's own: the engine hands the configuration to that one alone", async () => {
        const inputs = await inputsWith({
            "aws:region": "us-east-1",
            "aws:assumeRoles": roles,
            "aws:allowedAccountIds": '["111122223333"]',
            "aws:ignoreTags": ignored,
            "aws:defaultTags": tags,
            "aws:profile": "hub",
        });
        const { skipCredentialsValidation, skipRegionValidation, ...set } = inputs;
        assert.deepEqual([skipCredentialsValidation, skipRegionValidation], ["false", "true"], "the SDK's own");
        assert.deepEqual(set, {
            region: "us-west-2",
            assumeRoles: roles,
            allowedAccountIds: '["111122223333"]',
            ignoreTags: ignored,
            defaultTags: tags,
            profile: "hub",
        });
    });

    it("is set by nothing else where the configuration says nothing", async () => {
        assert.deepEqual(Object.keys(await inputsWith({ "aws:region": "us-east-1" })).sort(), [
            "region",
            "skipCredentialsValidation",
            "skipRegionValidation",
        ]);
    });
});
