import * as assert from "node:assert";
import { parseConfig } from "../../../stacks/config";
import { foundationSchema } from "../../../stacks/schemas/foundation";
import { configurationOf, environments, runLayer, runLayerWith } from "../layers";

function foundationConfig(environment: "staging" | "prod", change: Record<string, string> = {}) {
    const raw: Record<string, string> = {};
    for (const [key, value] of Object.entries(configurationOf(environment))) {
        if (key.startsWith("foundation:")) {
            raw[key.slice("foundation:".length)] = value;
        }
    }
    return parseConfig("foundation", { ...raw, ...change }, environment);
}

describe("the foundation's configuration", () => {
    for (const environment of environments) {
        it(`of ${environment} is in order, with detection on`, () => {
            const { values, problems } = foundationConfig(environment);
            assert.deepStrictEqual(problems, []);
            assert.deepStrictEqual(
                [values.configEnabled, values.guardDutyEnabled, values.securityHubEnabled],
                [true, true, true],
            );
            assert.deepStrictEqual(values.securityHubStandards, ["fsbp", "cis"]);
        });
    }

    it("of prod guards and locks; staging's opt-outs say why", () => {
        const prod = foundationConfig("prod").values;
        assert.deepStrictEqual(prod.deletionGuard, { protect: true });
        assert.deepStrictEqual(prod.objectLock, { enabled: true, mode: "GOVERNANCE", days: 365 });
        const staging = foundationConfig("staging").values;
        assert.ok(!staging.deletionGuard.protect && staging.deletionGuard.reason.length > 20);
        assert.ok(!staging.objectLock.enabled && staging.objectLock.reason.length > 20);
        assert.ok(staging.logRetentionDays < prod.logRetentionDays);
    });

    it("describes every key", () => {
        for (const [key, schema] of Object.entries(foundationSchema)) {
            assert.ok((schema.description ?? "").length > 20, key);
        }
    });

    const refused: [string, string, RegExp][] = [
        ["deletionGuard", '{"protect":false}', /reason/],
        ["objectLock", '{"enabled":true,"mode":"STRICT","days":1}', /GOVERNANCE/],
        ["logRetentionDays", "90", /180/],
        ["trailLogGroupDays", "100", /90, 120/],
        ["guardDutyFeatures", '["s3","everything"]', /eksAudit/],
        ["ciRepository", "integers", /owner\/name/],
        ["ciOidcProvider", '{"create":false}', /providerArn/],
        ["alertEmails", '{"critical":["nobody"]}', /e-mail address/],
    ];
    /** What repairs them is text within an object, which the CLI must be told. */
    const TEXT_WITHIN = new Set(["deletionGuard", "ciOidcProvider"]);
    for (const [key, value, message] of refused) {
        it(`refuses ${key} ${value}, and says what is allowed and how to set it`, () => {
            const { problems } = foundationConfig("staging", { [key]: value });
            assert.strictEqual(problems.length, 1);
            assert.match(problems[0]!.problem, message);
            assert.match(
                problems[0]!.fix,
                new RegExp(
                    `^pulumi config set --path ${TEXT_WITHIN.has(key) ? "--type string " : ""}'?foundation:${key}[^ ]* VALUE -s staging$`,
                ),
            );
        });
    }

    it("leaves what an account has once to another environment, in both regions", async () => {
        const config = { "foundation:accountSingletons": "false" };
        const { resources } = await runLayerWith("foundation", "prod", { config });
        const ONCE =
            /^aws:(guardduty|securityhub|cfg|ebs|accessanalyzer|arczonalshift)\/|instanceMetadataDefaults|imageBlock|serviceSetting|eventRule/;
        assert.deepStrictEqual(
            resources.filter(({ type }) => ONCE.test(type) || type.includes("replicationConfiguration")),
            [],
        );
        assert.ok(resources.some(({ name }) => name === "baseline-standby-vault"));
    });

    it("tells what AWS says in us-east-1 alone, where neither region is that; with another owner of the account, nothing", async () => {
        const told = async (config: Record<string, string>) => {
            const run = await runLayerWith("foundation", "prod", {
                config: { "aws:region": "eu-west-1", "environment:drRegion": "eu-central-1", ...config },
            });
            const targets = run.ofType("aws:cloudwatch/eventTarget:EventTarget").map(({ inputs }) => inputs);
            return targets
                .filter(({ rule }) => (rule as string).startsWith("integers-prod-cdn-"))
                .map(({ rule, arn }) => `${rule as string}: ${(arn as string).split("/").at(-1)}`)
                .sort();
        };
        assert.deepStrictEqual(await told({}), [
            "integers-prod-cdn-account-abused: baseline-cdn-topic-critical",
            "integers-prod-cdn-aws-health: baseline-cdn-topic-warning",
            "integers-prod-cdn-lasting-access: baseline-cdn-topic-warning",
            "integers-prod-cdn-root-signed-in: baseline-cdn-topic-critical",
        ]);
        assert.deepStrictEqual(await told({ "foundation:accountSingletons": "false" }), []);
    });

    it("makes a foundation whose resources only prod protects", async () => {
        const staging = await runLayer("foundation", "staging");
        assert.deepStrictEqual(
            staging.resources.filter((r) => r.protect).map((r) => r.name),
            [],
        );
        const prod = await runLayer("foundation", "prod");
        assert.deepStrictEqual(
            prod.resources
                .filter((r) => r.protect)
                .map((r) => r.name)
                .sort(),
            [
                "baseline-access-logs",
                "baseline-config-history",
                "baseline-images",
                "baseline-key-alerts",
                "baseline-key-data",
                "baseline-key-logs",
                "baseline-key-secrets",
                "baseline-log-archive",
                "baseline-standby-access-logs",
                "baseline-standby-config-history",
                "baseline-standby-images",
                "baseline-standby-key-alerts",
                "baseline-standby-key-data",
                "baseline-standby-key-logs",
                "baseline-standby-key-secrets",
                "baseline-standby-log-archive",
                "baseline-standby-vault",
            ],
        );
    });
});
