import type { PolicyResource } from "@pulumi/policy";
import { strict as assert } from "node:assert";
import { Resource } from "../../policies/lib/resource";

const given = (props: object, defaultTags?: unknown): Resource =>
    new Resource({
        type: "aws:rds/instance:Instance",
        name: "it",
        urn: "urn:pulumi:staging::integers-test::aws:rds/instance:Instance::it",
        props,
        opts: {},
        provider: { props: { defaultTags } },
    } as unknown as PolicyResource);

describe("policies: the tags of a resource", () => {
    const byProvider = JSON.stringify({ tags: { Backup: "daily", "acme.com/team": "data" } });

    it("are its own before the provider's", () => {
        const tagged = given(
            { tags: { Backup: "weekly" }, tagsAll: { Backup: "weekly", Owner: "platform" } },
            byProvider,
        );
        assert.deepEqual(
            ["Backup", "acme.com/team", "Owner", "Project"].map((name) => tagged.tag(name)),
            ["weekly", "data", "platform", undefined],
        );
    });

    it("are the provider's, in JSON or not, where it has none", () => {
        assert.equal(given({}, byProvider).tag("Backup"), "daily");
        assert.equal(given({}, { tags: { Backup: "daily" } }).tag("Backup"), "daily");
        assert.equal(given({}).tag("Backup"), undefined);
        assert.deepEqual(given({}, byProvider).defaultTags(), ["Backup", "acme.com/team"]);
    });
});
