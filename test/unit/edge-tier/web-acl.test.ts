/** The web ACLs as the layer makes them; their rules are in waf.test.ts. */
import * as assert from "node:assert";
import { rulesAt, type WafPlacement } from "../../../components/edge-tier/waf-rules";
import { recordEdge } from "./fixture";

describe("WebAcl", () => {
    it("stands on CDN, load balancer and user pool, each with redacted logs and samples", async () => {
        const r = await recordEdge();
        const acls = r.ofType("aws:wafv2/webAcl:WebAcl");
        assert.deepStrictEqual(acls.map((a) => [a.name, a.inputs["scope"], a.inputs["region"]]).sort(), [
            ["edge-cdn-waf", "CLOUDFRONT", "us-east-1"],
            ["edge-sign-in-waf", "REGIONAL", undefined],
            ["edge-waf", "REGIONAL", undefined],
        ]);
        const logs = r.ofType("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration");
        assert.strictEqual(logs.length, 3);
        for (const log of logs) {
            assert.deepStrictEqual(log.inputs["redactedFields"], [
                { singleHeader: { name: "authorization" } },
                { singleHeader: { name: "cookie" } },
                { singleHeader: { name: "x-integers-origin" } },
            ]);
        }
        // Samples, and the keys that rate rules log: the logs' own redaction reaches neither.
        for (const acl of acls) {
            const { dataProtections } = acl.inputs["dataProtectionConfig"] as { dataProtections: object[] };
            assert.deepStrictEqual(dataProtections, [
                {
                    action: "SUBSTITUTION",
                    field: {
                        fieldType: "SINGLE_HEADER",
                        fieldKeys: ["authorization", "x-integers-origin"],
                    },
                },
                { action: "SUBSTITUTION", field: { fieldType: "SINGLE_COOKIE" } },
            ]);
        }
        const groups = r.ofType("aws:cloudwatch/logGroup:LogGroup");
        assert.strictEqual(groups.length, 3);
        for (const group of groups) {
            assert.match(group.inputs["name"] as string, /^aws-waf-logs-integers-prod-/);
            assert.strictEqual(group.inputs["retentionInDays"], 90);
            assert.match(group.inputs["kmsKeyId"] as string, /^arn:aws:kms:us-east-1:/);
        }
        const associated = r.ofType("aws:wafv2/webAclAssociation:WebAclAssociation").map((a) => a.name);
        assert.deepStrictEqual(associated.sort(), ["edge-sign-in-waf-user-pool", "edge-waf-load-balancer"]);
    });

    it("gives the load balancer every rule where viewers connect to it, and behind the CDN those that know the user", async () => {
        const rulesOf = async (entry: "cdn" | "internet") =>
            (
                (await recordEdge({ entry })).one("aws:wafv2/webAcl:WebAcl", "edge-waf").inputs["rules"] as {
                    name: string;
                }[]
            )
                .map((rule) => rule.name.replace(/-\d$/, ""))
                .filter((name, i, all) => all.indexOf(name) === i);
        const off = { botControl: false, blockedCountries: false };
        const names = (at: WafPlacement) => rulesAt(at, off).map((row) => row.name);
        assert.deepStrictEqual(await rulesOf("cdn"), names("behindCdn"));
        assert.deepStrictEqual(await rulesOf("internet"), names("alone"));
    });

    it("refuses settings that would make every request cost extra, with the way out", async () => {
        const role = (n: number) => ({ description: "r", precedence: n, paths: [`/api/${n}/*`, `/api/${n}0/*`] });
        await assert.rejects(
            recordEdge({ roles: { a: role(1), b: role(2) } }),
            /needs 1534 capacity units, and past 1500 .* Take bot control/s,
        );
        const long = [1, 2].map((n) => `/api/${"long".repeat(28)}${n}*`);
        await assert.rejects(
            recordEdge({ api: { paths: long, publicPaths: [] }, roles: {} }),
            /edge:api has paths, .* by one expression of 245 characters; AWS WAF takes 200/,
        );
    });
});
