import * as assert from "node:assert";
import { WAF_RULES } from "../../../components/edge-tier/waf-rules";
import { OWASP, type OwaspRow } from "../../../docs/owasp";

describe("OWASP table", () => {
    it("has the ten categories of both editions, each answered by rules or by a reason", () => {
        for (const rows of Object.values(OWASP) as (readonly OwaspRow[])[]) {
            assert.deepStrictEqual(
                rows.map((r) => r.category.slice(0, 3)),
                ["A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10"],
            );
            assert.ok(rows.every((r) => r.platform.length > 20 && r.application.length > 20));
        }
    });
    it("names only rules that the web ACLs have", () => {
        const known = new Set(WAF_RULES.map((r) => r.name));
        const named = (Object.values(OWASP) as (readonly OwaspRow[])[]).flat().flatMap((r) => r.rules);
        assert.deepStrictEqual(
            named.filter((name) => !known.has(name)),
            [],
        );
    });
});
