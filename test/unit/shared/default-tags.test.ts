/** Budgets of `foundation:budgetScope: environment-tag` count what carries the tag, so machines and disks have it too (R-COST-1). */
import assert from "node:assert/strict";
import { launchedTags } from "../../../components/shared/instance-template";
import { environments, runLayer } from "../layers";
import { record } from "../mocks";

describe("the provider's default tags", () => {
    for (const environment of environments) {
        for (const layer of ["network", "observability"] as const) {
            it(`are on what the launch templates of layer ${layer} of ${environment} start`, async () => {
                const { resources } = await runLayer(layer, environment);
                const templates = resources.filter(({ type }) => type === "aws:ec2/launchTemplate:LaunchTemplate");
                assert.ok(templates.length > 0);
                for (const { inputs } of templates) {
                    const launched = inputs["tagSpecifications"] as ReturnType<typeof launchedTags>;
                    assert.deepEqual(
                        launched.map(({ resourceType, tags }) => [resourceType, tags["Project"], tags["Environment"]]),
                        ["instance", "volume"].map((kind) => [kind, "integers", environment]),
                    );
                    assert.ok(launched.every(({ tags }) => tags["Name"] !== undefined));
                }
            });
        }

        it(`are on the volumes of ${environment}'s monitoring, as far as budgets ask`, async () => {
            const { resources } = await runLayer("observability", environment);
            const driver = resources.find(({ inputs }) => inputs["addonName"] === "aws-ebs-csi-driver");
            assert.deepEqual(JSON.parse(driver!.inputs["configurationValues"] as string), {
                controller: { extraVolumeTags: { Environment: environment } },
            });
        });
    }

    it("are none where the configuration has none", async () => {
        let launched: ReturnType<typeof launchedTags> = [];
        await record(() => void (launched = launchedTags({ Name: "x" })), { config: {} });
        assert.deepEqual(launched[0], { resourceType: "instance", tags: { Name: "x" } });
    });
});
